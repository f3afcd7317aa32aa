import io.ktor.client.HttpClient
import okhttp3.CertificatePinner

const val ROOT_PIN = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="

// ruleid: pinning-jvm-single-pin-collection
val apiPins = listOf("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")

// ok: pinning-jvm-single-pin-collection
val cdnPins = listOf("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")

// ok: pinning-jvm-single-pin-collection
val deniedPins = setOf("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")

fun chain(host: String): CertificatePinner =
    CertificatePinner.Builder()
        // ruleid: pinning-okhttp-single-pin
        .add("alone.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        // ok: pinning-okhttp-single-pin
        .add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        .add(host, "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
        .build()

// ruleid: pinning-okhttp-single-pin
fun constant(host: String) = CertificatePinner.Builder().add(host, ROOT_PIN).build()

fun blocks(host: String) {
    val one = CertificatePinner.Builder().apply {
        // ruleid: pinning-okhttp-single-pin-scope-function
        add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    }.build()
    val two = CertificatePinner.Builder().apply {
        // ok: pinning-okhttp-single-pin-scope-function
        add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        add(host, "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
    }.build()
}

fun ktor(host: String) = HttpClient(OkHttp) {
    engine {
        config {
            certificatePinner(
                CertificatePinner.Builder()
                    // ruleid: pinning-okhttp-single-pin
                    .add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
                    .build(),
            )
        }
    }
}

fun malformed(builder: CertificatePinner.Builder, host: String, computed: String) {
    // ruleid: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHF")
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/$computed")
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/${computed.trim()}=")
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5-lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    // ruleid: pinning-okhttp-placeholder-pin
    builder.add(host, "sha256/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=")
    // ruleid: pinning-okhttp-sha1-pin
    builder.add(host, "sha1/T5x9IXmcrQ7YuQxXnxoCmeeQ84c=")
}

fun duplicate(host: String) =
    // ruleid: pinning-okhttp-duplicate-pin
    CertificatePinner.Builder()
        .add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        .add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        .build()
