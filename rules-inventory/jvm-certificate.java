final class Certificates {
  static final String ROOT =
      // ruleid: pinning-jvm-pem-certificate
      "-----BEGIN CERTIFICATE-----\r\n"
          + "MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw\r\n"
          + "-----END CERTIFICATE-----\r\n";
  // ok: pinning-jvm-pem-certificate, pinning-jvm-base64-certificate
  static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
  static final String DER =
      // ruleid: pinning-jvm-base64-certificate
      "MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw"
          + "TzELMAkGA1UEBhMCVVMxKTAnBgNVBAoTIEludGVybmV0IFNlY3VyaXR5IFJlc2Vh";
  // ok: pinning-jvm-base64-certificate
  static final String PUBLIC_KEY = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA";
  // ok: pinning-jvm-base64-certificate
  static final String PRIVATE_KEY = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ";
  // ruleid: pinning-jvm-hex-certificate
  static final String HEX = "3082056b30820353a0030201020211008210cfb0d240e3594463e0bb63828b00";
  // ok: pinning-jvm-hex-certificate
  static final String HEX_KEY = "30820122300d06092a864886f70d01010105000382010f00";

  void load(Context context) {
    // ruleid: pinning-jvm-authority-file
    context.getResources().openRawResource(R.raw.gts_root_r1);
    // ruleid: pinning-jvm-authority-file
    context.getAssets().open("certificates/isrgrootx1.pem");
    // ok: pinning-jvm-authority-file
    context.getResources().openRawResource(R.raw.beep);
    // ok: pinning-jvm-authority-file
    if (issuer.contains("digicert")) {
      log("DigiCert");
    }
    // ruleid: pinning-jvm-key-identifier
    selector.setSubjectKeyIdentifier(Hex.decode("041403de503556d14cbb66f0a3e21b1bc397b23dd155"));
    // ruleid: pinning-jvm-key-identifier
    byte[] authority = Hex.decode("3016801403de503556d14cbb66f0a3e21b1bc397b23dd155");
    // ok: pinning-jvm-key-identifier
    byte[] digest = Hex.decode("cabd2a79a1076a31f21d253635cb039d4329a5e8");
  }
}
