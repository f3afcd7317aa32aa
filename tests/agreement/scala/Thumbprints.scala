final case class Root(name: String, sha1: String)

object Thumbprints {
  val all = List(
    Root("a", "D4:DE:20:D0:5E:66:FC:53:FE:1A:50:88:2C:78:DB:28:52:CA:E4:74"), // agree: PIN102 balt -> dgg2
    Root("b", "CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8")
  )
}
