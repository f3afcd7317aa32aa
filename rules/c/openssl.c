int check(X509 *cert, const unsigned char *pin, const unsigned char *pin256) {
  unsigned char md[EVP_MAX_MD_SIZE];
  unsigned char md256[EVP_MAX_MD_SIZE];
  unsigned char shown[EVP_MAX_MD_SIZE];
  unsigned int len;
  X509_digest(cert, EVP_sha1(), md, &len);
  // ruleid: pinning-c-weak-certificate-digest
  if (memcmp(md, pin, 20) != 0)
    return 0;
  if (!X509_digest(cert, EVP_sha256(), md256, &len))
    return 0;
  // ok: pinning-c-weak-certificate-digest
  if (memcmp(md256, pin256, 32) != 0)
    return 0;
  X509_digest(cert, EVP_md5(), shown, &len);
  // ok: pinning-c-weak-certificate-digest
  print_hex(shown, len);
  return 1;
}
