#import <AFNetworking/AFNetworking.h>

// ruleid: pinning-objc-public-key-pin
static NSString *const kRoot = @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
// ok: pinning-objc-public-key-pin
// static NSString *const kOld = @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
/* For example
 * ok: pinning-objc-public-key-pin
 * kTSKPublicKeyHashes : @[ @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" ]
 */
// ok: pinning-objc-public-key-pin
static NSString *const kStandIn = @"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
// ruleid: pinning-objc-public-key-pin
static const char *const kCurlPin = "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
// ok: pinning-objc-public-key-pin
static NSString *const SUPublicEDKeyEd25519 = @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
// ok: pinning-objc-public-key-pin
static NSString *const kPem = @"MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw\n";

// ruleid: pinning-objc-thumbprint-pin
static NSString *const kRootFingerprint = @"CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8";
// ruleid: pinning-objc-thumbprint-pin
static char CERTIFICATE_PINS[][41] = {"79b459e67bb6e5e40173800888c81a58f6e99b6e"};
// ok: pinning-objc-thumbprint-pin
static NSString *const kCommit = @"cabd2a79a1076a31f21d253635cb039d4329a5e8";

static BOOL Check(NSString *summary, NSString *title) {
    // ruleid: pinning-objc-afnetworking-pinning-mode
    AFSecurityPolicy *policy = [AFSecurityPolicy policyWithPinningMode:AFSSLPinningModeCertificate];
    // ok: pinning-objc-afnetworking-pinning-mode
    policy = [AFSecurityPolicy policyWithPinningMode:AFSSLPinningModeNone];
    // ruleid: pinning-objc-common-name-pin
    if ([summary isEqualToString:@"ISRG Root X1"]) return YES;
    // ok: pinning-objc-common-name-pin
    return [title isEqualToString:@"ISRG Root X1"];
}

// ruleid: pinning-objc-der-certificate
static unsigned char root_certificate[1391] = {
    0x30, 0x82, 0x05, 0x6b, 0x30, 0x82, 0x03, 0x53, 0xa0, 0x03, 0x02, 0x01, 0x02, 0x02, 0x11, 0x00,
    0x82, 0x10, 0xcf, 0xb0, 0xd2, 0x40, 0xe3, 0x59, 0x44, 0x63, 0xe0, 0xbb, 0x63, 0x82, 0x8b, 0x00,
    0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b, 0x05, 0x00, 0x30,
    0x4f, 0x31, 0x0b, 0x30, 0x09, 0x06, 0x03, 0x55, 0x04, 0x06, 0x13, 0x02, 0x55, 0x53, 0x31, 0x29,
};
// ok: pinning-objc-der-certificate
static unsigned char rsa2048Asn1Header[] = {0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86};

// ruleid: pinning-objc-embedded-certificate
static NSString *const kCertificate = @"-----BEGIN CERTIFICATE-----\n"
    @"MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw\n";
// ok: pinning-objc-embedded-certificate
static NSString *const kMarker = @"-----BEGIN CERTIFICATE-----\n";

// ruleid: pinning-objc-thumbprint-pin
BOOL known = [[self fingerprint:certificate] isEqualToString:@"ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"];
// ok: pinning-objc-thumbprint-pin
BOOL same = [[self revision:path] isEqualToString:@"ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"];
