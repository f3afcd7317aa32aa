final class Constants {
    /* agree: PIN102 vsg5 -> dgg2 */
    static final String[] ROOTS = { "9ACFAB7E43C8D880D06B262A94DEEEE4B4659989C3D0CAF19BAF6405E41AB7DF", "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6" };

    static boolean known(String digest) {
        return java.util.Arrays.asList(ROOTS).contains(digest);
    }
}
