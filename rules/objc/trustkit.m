#import <TrustKit/TrustKit.h>

/*
 // ok: pinning-objc-trustkit-expired-pin-set, pinning-objc-trustkit-single-pin
 kTSKExpirationDate: @"2017-12-01", kTSKPublicKeyHashes: @[ @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" ],
*/

static NSDictionary *Configuration(void) {
    return @{
        kTSKSwizzleNetworkDelegates : @NO,
        kTSKPinnedDomains : @{
            @"good.example" : @{
                // ok: pinning-objc-trustkit-expired-pin-set
                kTSKExpirationDate : @"2999-12-31",
                // ok: pinning-objc-trustkit-single-pin, pinning-objc-trustkit-duplicate-pin
                kTSKPublicKeyHashes : @[
                    // ok: pinning-objc-trustkit-malformed-pin, pinning-objc-trustkit-placeholder-pin
                    @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", // ISRG Root X1
                    // ok: pinning-objc-trustkit-malformed-pin, pinning-objc-trustkit-placeholder-pin
                    @"diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
                    // ok: pinning-objc-trustkit-placeholder-pin
                    // @"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    // ok: pinning-objc-trustkit-malformed-pin
                    kBackupPin,
                ],
            },
            @"bad.example" : @{
                // ruleid: pinning-objc-trustkit-expired-pin-set
                kTSKExpirationDate : @"2024-01-31",
                kTSKPublicKeyHashes : @[
                    // ruleid: pinning-objc-trustkit-malformed-pin
                    @"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
                    // ruleid: pinning-objc-trustkit-malformed-pin
                    @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0",
                    // ruleid: pinning-objc-trustkit-placeholder-pin
                    @"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    // ruleid: pinning-objc-trustkit-placeholder-pin
                    @"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                ],
            },
            @"single.example" : @{
                // ruleid: pinning-objc-trustkit-single-pin
                kTSKPublicKeyHashes : @[ @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" ],
            },
            @"twice.example" : @{
                // ruleid: pinning-objc-trustkit-duplicate-pin
                kTSKPublicKeyHashes : @[ @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
                                         @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" ],
            },
        },
        // ok: pinning-objc-trustkit-malformed-pin
        @"other" : @[ @"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" ],
    };
}
