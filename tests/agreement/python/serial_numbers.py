TRUSTED_SERIALS = {
    "root": 0x083be056904246b1a1756ac95991c74a,  # agree: PIN102 dgrca -> dgg2
}
