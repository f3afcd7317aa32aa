final class Delegate: NSObject, URLSessionDelegate {
    // agree: PIN102 entg2 -> sslr22 ssle22 secr46 sece46
    private let pinned: Set<String> = ["du6FkDdMcVQ3u8prumAo6t3i3G27uMP2EOhR8R0at/U=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]

    func accepts(_ hash: String) -> Bool { pinned.contains(hash) }
}
