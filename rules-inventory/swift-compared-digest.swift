func accepts(_ leaf: SecCertificate) -> Bool {
    let data = SecCertificateCopyData(leaf) as Data
    let digest = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
    // ruleid: pinning-swift-compared-digest
    if digest == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" { return true }
    let sum = Insecure.SHA1.hash(data: data).description
    // ruleid: pinning-swift-compared-digest
    return ["ca71fcd1a0a2203ed6717f1ed48af7c14cffc755", "02b6e348bd8530f8d09ed079be3f547d1bf049f7"].contains(sum)
}

func release(_ body: Data, commit: String) -> Bool {
    let digest = SHA256.hash(data: body).map { String(format: "%02x", $0) }.joined()
    // ok: pinning-swift-compared-digest
    if digest != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" { return false }
    // ok: pinning-swift-compared-digest
    return commit == "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
}
