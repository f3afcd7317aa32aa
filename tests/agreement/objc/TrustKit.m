NSDictionary *configuration = @{
    kTSKPinnedDomains : @{
        @"example.com" : @{
            kTSKPublicKeyHashes : @[
                @"WoiWRyIOVNa9ihaBciRSC7XHjliYS9VwUGOIud4PB18=", // agree: PIN102 dghev -> dgg2
                @"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
            ],
        },
    },
};
