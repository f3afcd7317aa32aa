object Listed {
    val pins = listOf(
        // agree: PIN102 qv2 -> qv2g3
        "sha256/j9ESw8g3DxR9XM06fYZeuN1UB4O6xp/GAIjjdD/zM3g=",
        "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    )
}
