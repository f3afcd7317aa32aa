void f(CURL *curl) {
  // ruleid: pinning-c-public-key
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=");
  // ruleid: pinning-c-public-key
  const char *pin = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=";
  // ok: pinning-c-public-key
  const char *key = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=";
}
// ruleid: pinning-bearssl-trust-anchor
static const unsigned char TA0_DN[] = {
  0x30, 0x61, 0x31, 0x0b
};
// ruleid: pinning-bearssl-trust-anchor
static const unsigned char TA_RSA_N0[] = { 0xbb, 0x37 };
// ok: pinning-bearssl-trust-anchor
static const unsigned char TABLE_DN[] = { 0x01, 0x02 };

// ruleid: pinning-bearssl-trust-anchor
static const br_x509_trust_anchor ANCHORS[1] = { { { ROOT_DN, sizeof ROOT_DN }, BR_X509_TA_CA, { BR_KEYTYPE_RSA } } };
// ok: pinning-bearssl-trust-anchor
void use(const br_x509_trust_anchor *anchors, size_t count);
