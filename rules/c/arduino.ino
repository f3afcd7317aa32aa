#include <WiFiClientSecure.h>

void setup() {
  // ruleid: pinning-arduino-sha1-fingerprint
  client.setFingerprint("DF 3C 24 F9 BF D6 66 76 1B 26 80 73 FE 06 D1 CC 8D 4F 82 A4");
  // ruleid: pinning-arduino-sha1-fingerprint
  client->setFingerprint(fingerprint);
  // ruleid: pinning-arduino-malformed-fingerprint
  client.setFingerprint("CB 3C CB B7 60 31 E5 E0 13 8F 8D D3 9A 23 F9 DE 47 FF C3 5E 43 C1 14 4C EA 27 D4 6A 5A B1 CB 5F");
  // ruleid: pinning-arduino-malformed-fingerprint
  client.setFingerprint("DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82");
  // ok: pinning-arduino-sha1-fingerprint, pinning-arduino-malformed-fingerprint
  // client.setFingerprint("96 33 83 60");
  // ruleid: pinning-arduino-sha1-fingerprint
  if (!client.setFingerprint(fingerprint)) { retry(); }
  // ruleid: pinning-arduino-sha1-fingerprint
  if (secure) { client.setFingerprint(fingerprint); }
  // ok: pinning-arduino-sha1-fingerprint
  client.setTrustAnchors(&roots);
  // ok: pinning-arduino-sha1-fingerprint
  finger.setFingerprintTimeout(5);
  // ruleid: pinning-arduino-malformed-fingerprint
  http.begin(client, "https://www.example.org/", "DF:3C:24:F9:BF:D6");
  // ok: pinning-arduino-malformed-fingerprint
  http.begin("https://www.example.org/", "DF 3C 24 F9 BF D6 66 76 1B 26 80 73 FE 06 D1 CC 8D 4F 82 A4");
  // ok: pinning-arduino-malformed-fingerprint
  http.begin("https://www.example.org/", root_ca);
}

class Wrapper {
  bool setFingerprint(const uint8_t bytes[20]) {
    // ok: pinning-arduino-sha1-fingerprint
    return client->setFingerprint(bytes);
  }
  // ok: pinning-arduino-sha1-fingerprint
  bool setFingerprint(const char *text) { return client->setFingerprint(text); }
};
