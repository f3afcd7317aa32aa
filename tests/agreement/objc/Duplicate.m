NSDictionary *configuration = @{
    // agree: quiet | semgrep: pinning-objc-trustkit-duplicate-pin
    kTSKPublicKeyHashes : @[
        @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
        @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", // agree: PIN203 isrgx1
    ],
};
