// ruleid: pinning-jvm-spki-pin
const val ROOT_PIN = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="

// ok: pinning-jvm-spki-pin
fun prefixed(pin: String) = "sha256/$pin"

// ruleid: pinning-jvm-bare-spki-pin
val spkiPins = listOf("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")

// ok: pinning-jvm-spki-pin
// ruleid: pinning-jvm-denied-public-key
val revokedPins = setOf("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
