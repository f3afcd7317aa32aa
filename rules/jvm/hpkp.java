import org.springframework.security.config.annotation.web.builders.HttpSecurity;

final class WebSecurity {
  void configure(HttpSecurity http) throws Exception {
    // ruleid: pinning-spring-hpkp
    http.headers(headers -> headers.httpPublicKeyPinning(hpkp -> hpkp.maxAgeInSeconds(1)));
    http
        .headers()
        // ruleid: pinning-spring-hpkp
        .httpPublicKeyPinning()
        // ruleid: pinning-spring-hpkp
        .addSha256Pins("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=");
    // ok: pinning-spring-hpkp
    http.headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(1)));
  }

  void filter(HttpServletResponse response) {
    // ruleid: pinning-jvm-hpkp-header
    response.setHeader("Public-Key-Pins", "pin-sha256=\"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=\"; max-age=1");
    // ruleid: pinning-jvm-hpkp-header
    response.addHeader("public-key-pins-report-only", value);
    // ok: pinning-jvm-hpkp-header
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
    // ok: pinning-jvm-hpkp-header
    assertEquals("Public-Key-Pins", name);
  }
}
