// ruleid: pinning-c-certificate
static const char ROOT[] = "-----BEGIN CERTIFICATE-----\n"
  "MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE\n"
  "-----END CERTIFICATE-----\n";
// ruleid: pinning-c-certificate
const char *root = R"EOF(-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----)EOF";
// ok: pinning-c-certificate
static const char HEADER[] = "-----BEGIN CERTIFICATE-----";
