final class Sha1Base64 {
    // agree: PIN102 dgaid -> dgg2
    static final String[] ROOTS = { "BWO4Yw1i11q7yKseS9+1qJmyTUM=", "yr0qeaEHajHyHSU2NcsDnUMppeg=" };
}
