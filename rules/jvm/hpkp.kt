fun security(http: HttpSecurity) = http {
    headers {
        // ruleid: pinning-spring-hpkp
        httpPublicKeyPinning {
            pins = mapOf("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" to "sha256")
        }
        // ok: pinning-spring-hpkp
        httpStrictTransportSecurity { }
    }
}

fun reply(call: ApplicationCall) {
    // ruleid: pinning-jvm-hpkp-header
    call.response.header("Public-Key-Pins", "pin-sha256=\"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=\"; max-age=1")
    // ok: pinning-jvm-hpkp-header
    call.response.header("Content-Security-Policy", "default-src 'self'")
}
