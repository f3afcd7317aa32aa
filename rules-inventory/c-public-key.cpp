void connect(BearSSL::WiFiClientSecure &client) {
  BearSSL::PublicKey key(pubkey);
  // ruleid: pinning-bearssl-known-key
  client.setKnownKey(&key);
  // ok: pinning-bearssl-known-key
  client.setTrustAnchors(&roots);
  // ok: pinning-bearssl-known-key
  // client.setKnownKey(&key);
}
