final class NearMiss {
    static final String[] PINS = {
        "sha256/C5+lpZ7tcVwmwQIMcRtPAsQtWLABXhQzejna0wHFr8M=", // agree: PIN207 isrgx1
        "sha256/hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc=",
    };
}
