import Alamofire

let evaluators: [String: ServerTrustEvaluating] = [
  // ruleid: pinning-swift-alamofire-single-pin
  "a.example": PublicKeysTrustEvaluator(keys: [rootKey]),
  // ruleid: pinning-swift-alamofire-single-pin
  "b.example": PinnedCertificatesTrustEvaluator(certificates: [Certificates.isrgRootX1], acceptSelfSignedCertificates: false),
  // ok: pinning-swift-alamofire-single-pin
  "c.example": PublicKeysTrustEvaluator(keys: [rootKey, backupKey]),
  // ok: pinning-swift-alamofire-single-pin, pinning-swift-alamofire-no-host-check
  "d.example": PinnedCertificatesTrustEvaluator(certificates: Bundle.main.af.certificates, validateHost: true),
  // ruleid: pinning-swift-alamofire-no-host-check
  "e.example": PublicKeysTrustEvaluator(keys: pinnedKeys, performDefaultValidation: true, validateHost: false),
  // ok: pinning-swift-alamofire-no-host-check
  "f.example": DefaultTrustEvaluator(validateHost: false),
]

let policies: [String: ServerTrustPolicy] = [
  // ruleid: pinning-swift-alamofire-single-pin
  "g.example": .pinCertificates(certificates: [onlyOne], validateCertificateChain: true, validateHost: true),
  // ruleid: pinning-swift-alamofire-no-host-check
  "h.example": .pinPublicKeys(publicKeys: ServerTrustPolicy.publicKeys(), validateCertificateChain: true, validateHost: false),
]
