object Pins {
  val roots: Set[String] = Set(
    "sha256/QPz8KIddzL/ry99s10MzEtpjxO/PO9extQXCICCuAnQ=", // agree: PIN102 swissg -> swiss22
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="
  )
}
