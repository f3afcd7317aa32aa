import CryptoKit
import Foundation

struct Pins {
  // ruleid: pinning-swift-single-pin
  static let pinnedHashes = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
  // ok: pinning-swift-single-pin
  static let pinnedKeys: [String] = [
    "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
  ]
  // ok: pinning-swift-single-pin
  static let revokedPins = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
  // ok: pinning-swift-single-pin
  static let pinCodes = ["1234"]
  // ok: pinning-swift-single-pin
  static let spinners = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
  // ruleid: pinning-swift-placeholder-pin
  static let backupPin = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
  static let certHashes = [
    // ok: pinning-swift-placeholder-pin
    // ruleid: pinning-swift-single-pin
    "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
  ]
  // ok: pinning-swift-placeholder-pin
  static let emptyFileDigest = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
}

final class ByName: NSObject, URLSessionDelegate {
  func urlSession(
    _ session: URLSession, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    let trust = challenge.protectionSpace.serverTrust!
    let certificate = SecTrustGetCertificateAtIndex(trust, 1)!
    let summary = SecCertificateCopySubjectSummary(certificate) as String?
    // ruleid: pinning-swift-accept-by-name
    if summary == "ISRG Root X1" {
      completionHandler(.useCredential, URLCredential(trust: trust))
    } else {
      completionHandler(.cancelAuthenticationChallenge, nil)
    }
  }
}

final class ByNameAfterEvaluation: NSObject, URLSessionDelegate {
  func urlSession(
    _ session: URLSession, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    let trust = challenge.protectionSpace.serverTrust!
    guard SecTrustEvaluateWithError(trust, nil) else {
      completionHandler(.cancelAuthenticationChallenge, nil)
      return
    }
    let certificate = SecTrustGetCertificateAtIndex(trust, 1)!
    let summary = SecCertificateCopySubjectSummary(certificate) as String?
    // ok: pinning-swift-accept-by-name
    if summary == "ISRG Root X1" {
      completionHandler(.useCredential, URLCredential(trust: trust))
    }
  }
}

enum Keys {
    // ruleid: pinning-swift-single-pin
    static let keyHashes: Set<String> = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
}
