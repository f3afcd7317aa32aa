import TrustKit

let config: [String: Any] = [
  kTSKPublicKeyHashes: [
    // ruleid: pinning-swift-trustkit-pin
    "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", // ISRG Root X1
    // ok: pinning-swift-trustkit-pin
    "not a pin",
  ],
]
// ok: pinning-swift-trustkit-pin
let other = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]

// ruleid: pinning-swift-public-key-pin
let pinned = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="
// ruleid: pinning-swift-public-key-pin
let keys = PinnedKeys(current: "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", since: 1)
// ok: pinning-swift-public-key-pin
let wireGuardPublicKey = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="
// ok: pinning-swift-public-key-pin
let lastLine = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="
// ruleid: pinning-swift-pin-as-key
let byKey: [[String: Algorithm]] = [["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=": .sha256]]
// ok: pinning-swift-pin-as-key
let byName = ["root": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
// ruleid: pinning-swift-thumbprint-pin
let pinnedFingerprint = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
// ruleid: pinning-swift-thumbprint-pin
let rootThumbprints = ["CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8"]
// ok: pinning-swift-thumbprint-pin
let commit = "cabd2a79a1076a31f21d253635cb039d4329a5e8"
// ok: pinning-swift-thumbprint-pin
let spinnerId = "cabd2a79a1076a31f21d253635cb039d4329a5e8"

func name(_ certificate: SecCertificate) -> Bool {
  let summary = SecCertificateCopySubjectSummary(certificate) as String?
  // ruleid: pinning-swift-common-name-pin
  return summary == "ISRG Root X1"
}

func title(_ text: String) -> Bool {
  // ok: pinning-swift-common-name-pin
  return text == "ISRG Root X1"
}

// ruleid: pinning-swift-key-identifier-pin
let keyIdentifier = Data([0x04, 0x14, /* id */ 0x79, 0xB4, 0x59, 0xE6])
// ok: pinning-swift-key-identifier-pin
let header = Data([0x04, 0x20, 0x79])

// ruleid: pinning-swift-der-certificate
let root: [UInt8] = [
  0x30, 0x82, 0x05, 0x6b, 0x30, 0x82, 0x03, 0x53, 0xa0, 0x03, 0x02, 0x01, 0x02, 0x02, 0x11, 0x00,
  0x82, 0x10, 0xcf, 0xb0, 0xd2, 0x40, 0xe3, 0x59, 0x44, 0x63, 0xe0, 0xbb, 0x63, 0x82, 0x8b, 0x00,
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01,
]
// ok: pinning-swift-der-certificate
let rsa2048Asn1Header: [UInt8] = [
  0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
  0x03, 0x82, 0x01, 0x0f, 0x00,
]

// ruleid: pinning-swift-embedded-certificate
let pem = "-----BEGIN CERTIFICATE-----\nMIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw\n-----END CERTIFICATE-----"
// ok: pinning-swift-embedded-certificate
let marker = "-----BEGIN CERTIFICATE-----\n"

let standIns = [kTSKPublicKeyHashes: [
    // ok: pinning-swift-trustkit-pin
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
]]

enum ProductionPins {
    // ruleid: pinning-swift-prefixed-pin
    static let leaf = "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o="
    static let production: [String] = [
        // ruleid: pinning-swift-prefixed-pin
        "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=",
    ]
    static let blocked: [String] = [
        // ok: pinning-swift-prefixed-pin
        "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=",
    ]
    // ok: pinning-swift-prefixed-pin
    static let revoked = "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o="
}

enum Digests {
    // ruleid: pinning-swift-prefixed-pin
    static let api = "sha256/5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o="
    // ok: pinning-swift-prefixed-pin
    static let download = "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o="
}

// ruleid: pinning-swift-alamofire-evaluator
let evaluators: [String: ServerTrustEvaluating] = ["api.example.org": PublicKeysTrustEvaluator()]
// ok: pinning-swift-alamofire-evaluator
let plain: [String: ServerTrustEvaluating] = ["www.example.org": DefaultTrustEvaluator()]
