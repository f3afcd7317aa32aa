// ruleid: pinning-c-thumbprint
static const char *ca_fingerprint = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f";
// ruleid: pinning-c-thumbprint
#define SERVER_FINGERPRINT "DF 3C 24 F9 BF D6 66 76 1B 26 80 73 FE 06 D1 CC 8D 4F 82 A4"
// ruleid: pinning-c-thumbprint
#define HOST_THUMBPRINT \
  "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
// ruleid: pinning-c-thumbprint
const char fingerprint[] PROGMEM = "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4";
// ruleid: pinning-c-thumbprint
const char fingerprint_example_org [] PROGMEM = "df:3c:24:f9:bf:d6:66:76:1b:26:80:73:fe:06:d1:cc:8d:4f:82:a4";
// ruleid: pinning-c-thumbprint
const char* fp = "DF 3C 24 F9 BF D6 66 76 1B 26 80 73 FE 06 D1 CC 8D 4F 82 A4";
// ok: pinning-c-thumbprint
const char* fps = "DF 3C 24 F9 BF D6 66 76 1B 26 80 73 FE 06 D1 CC 8D 4F 82 A4";
// ruleid: pinning-c-fingerprint-bytes
const uint8_t fingerprint[20] PROGMEM = {0xDF, 0x3C, 0x24, 0xF9, 0xBF, 0xD6, 0x66, 0x76, 0x1B, 0x26, 0x80, 0x73, 0xFE, 0x06, 0xD1, 0xCC, 0x8D, 0x4F, 0x82, 0xA4};
// ok: pinning-c-fingerprint-bytes
const uint8_t seed[20] = {0xDF, 0x3C, 0x24, 0xF9, 0xBF, 0xD6, 0x66, 0x76, 0x1B, 0x26, 0x80, 0x73, 0xFE, 0x06, 0xD1, 0xCC, 0x8D, 0x4F, 0x82, 0xA4};
// ok: pinning-c-fingerprint-bytes
const uint8_t fingerprint_oid[5] = {0x2B, 0x0E, 0x03, 0x02, 0x1A};
// ok: pinning-c-thumbprint
static const char *commit = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4";
// ok: pinning-c-thumbprint
// const char *fingerprint = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4";
// ok: pinning-c-thumbprint
const char *blocked_fingerprints[] = {"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"};

// ruleid: pinning-c-thumbprint
const char *fp2 = "C2 47 E7 98 9C 23 60 CE 94 B0 69 3F FE 99 88 08 B5 D2 48 80";
void old(WiFiClientSecure client, HTTPClient http) {
  // ruleid: pinning-c-thumbprint
  if (client.verify("C2 47 E7 98 9C 23 60 CE 94 B0 69 3F FE 99 88 08 B5 D2 48 80", "api.example.org")) return;
  // ruleid: pinning-c-thumbprint
  http.begin("https://api.example.org/", "C2 47 E7 98 9C 23 60 CE 94 B0 69 3F FE 99 88 08 B5 D2 48 80");
  // ok: pinning-c-thumbprint
  http.begin("https://api.example.org/", "C2 47");
}
