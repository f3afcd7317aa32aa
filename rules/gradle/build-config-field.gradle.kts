android {
    defaultConfig {
        // ok: pinning-gradle-malformed-pin
        buildConfigField("String", "API_PIN", "\"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=\"")
        // ruleid: pinning-gradle-malformed-pin
        buildConfigField("String", "OLD_PIN", "\"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHF\"")
        // ruleid: pinning-gradle-single-pin
        buildConfigField("String[]", "CDN_PINS", "{\"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=\"}")
    }
}
