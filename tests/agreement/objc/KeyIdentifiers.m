static const char *const PINS[] = {
    "c07a98688d89fbab05640c117daa7d65b8cacc4e", // agree: PIN102 geot -> dgg2
    "f816513cfd1b449f2e6b28a197221fb81f514e3c",
};
