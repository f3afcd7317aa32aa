#import <AFNetworking/AFNetworking.h>

static AFSecurityPolicy *Policy(NSData *root, NSData *backup) {
    AFSecurityPolicy *policy = [AFSecurityPolicy policyWithPinningMode:AFSSLPinningModePublicKey];
    // ruleid: pinning-objc-afnetworking-single-pin
    policy.pinnedCertificates = [NSSet setWithObject:root];
    // ok: pinning-objc-afnetworking-single-pin
    policy.pinnedCertificates = [NSSet setWithObjects:root, backup, nil];
    // ruleid: pinning-objc-afnetworking-single-pin
    policy.pinnedCertificates = @[root];
    // ok: pinning-objc-afnetworking-single-pin
    // policy.pinnedCertificates = @[root];
    // ruleid: pinning-objc-afnetworking-no-host-check
    policy.validatesDomainName = NO;
    // ok: pinning-objc-afnetworking-no-host-check
    policy.validatesDomainName = YES;
    return policy;
}

static AFSecurityPolicy *Other(NSData *root) {
    return [AFSecurityPolicy policyWithPinningMode:AFSSLPinningModeCertificate
                            // ruleid: pinning-objc-afnetworking-single-pin
                            withPinnedCertificates:[NSSet setWithObject:root]];
}

static AFSecurityPolicy *Unpinned(BOOL pinned) {
    AFSecurityPolicy *policy = nil;
    if (pinned) {
        policy = [AFSecurityPolicy policyWithPinningMode:AFSSLPinningModeCertificate];
    } else {
        policy = [AFSecurityPolicy policyWithPinningMode:AFSSLPinningModeNone];
        // ok: pinning-objc-afnetworking-no-host-check
        policy.validatesDomainName = NO;
    }
    return policy;
}
