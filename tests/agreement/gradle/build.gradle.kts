android {
    defaultConfig {
        // agree: PIN102 gsr2 -> gtsr1
        buildConfigField("String[]", "PINS", "{\"sha256/iie1VXtL7HzAMF+/PVPR9xzT80kQxdZeJ+zduCB3uj0=\",\"sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=\"}")
    }
}
