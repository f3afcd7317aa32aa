// ruleid: pinning-jvm-spki-pin
const val ROOT_PIN = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="

// ok: pinning-jvm-spki-pin
fun prefixed(pin: String) = "sha256/$pin"

// ruleid: pinning-jvm-bare-spki-pin
val spkiPins = listOf("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")

// ok: pinning-jvm-spki-pin
// ruleid: pinning-jvm-denied-public-key
val revokedPins = setOf("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")

// ruleid: pinning-jvm-bare-spki-pin
const val ROOT_PK_SHA256 = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="

// ok: pinning-jvm-bare-spki-pin
const val FILE_SHA256 = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="

fun collect(pins: MutableSet<String>, names: MutableSet<String>) {
    // ruleid: pinning-jvm-bare-spki-pin
    pins.add("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    // ok: pinning-jvm-bare-spki-pin
    names.add("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
}
