// ruleid: pinning-jvm-named-thumbprint
const val CERT_SHA256 = "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6"

// ok: pinning-jvm-compared-thumbprint
fun known(revision: String) = revision == "cabd2a79a1076a31f21d253635cb039d4329a5e8"

// ruleid: pinning-jvm-compared-thumbprint
fun pinned(fingerprint: String) = fingerprint == "cabd2a79a1076a31f21d253635cb039d4329a5e8"

// ruleid: pinning-jvm-separated-thumbprint
val hosts = mapOf("api.example.com" to "A8 98 5D 3A 65 E5 E5 C4 B2 D7 D6 6D 40 C6 DD 2F B1 9C 54 36")
