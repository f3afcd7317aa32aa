static NSArray<NSString *> *trustedRoots(void) {
    return @[
        @"d4 de 20 d0 5e 66 fc 53 fe 1a 50 88 2c 78 db 28 52 ca e4 74", // agree: PIN102 balt -> dgg2
        @"ca bd 2a 79 a1 07 6a 31 f2 1d 25 36 35 cb 03 9d 43 29 a5 e8",
    ];
}
