package pins

// ruleid: pinning-go-thumbprint
const caFingerprint = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"

// ruleid: pinning-go-thumbprint
var thumbprints = []string{"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}

// ruleid: pinning-go-thumbprint
var config = Config{Host: "x", CAFingerprint: "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"}

// ruleid: pinning-go-thumbprint
var provider = &iam.OpenIdConnectProviderArgs{Url: url, Thumbprint: "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}

// ruleid: pinning-go-thumbprint
var client = ca.WithRootFingerprint("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f")

// ok: pinning-go-thumbprint
const commit = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"

// ok: pinning-go-thumbprint
const sshFingerprint = "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"

// ok: pinning-go-thumbprint
var blockedFingerprints = []string{"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}

// ok: pinning-go-thumbprint
const shippingDigest = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"

func header(c *Client) {
	// ok: pinning-go-thumbprint
	c.SetFingerprint("new-fingerprint")
}

// ruleid: pinning-go-fingerprint-bytes
var rootFingerprint = [20]byte{0xdf, 0x3c, 0x24, 0xf9, 0xbf, 0xd6, 0x66, 0x76, 0x1b, 0x26, 0x80, 0x73, 0xfe, 0x06, 0xd1, 0xcc, 0x8d, 0x4f, 0x82, 0xa4}

// ruleid: pinning-go-fingerprint-bytes
var pinnedKeys = [][20]byte{
	{0xdf, 0x3c, 0x24, 0xf9, 0xbf, 0xd6, 0x66, 0x76, 0x1b, 0x26, 0x80, 0x73, 0xfe, 0x06, 0xd1, 0xcc, 0x8d, 0x4f, 0x82, 0xa4},
}

// ok: pinning-go-fingerprint-bytes
var seed = [20]byte{0xdf, 0x3c, 0x24, 0xf9, 0xbf, 0xd6, 0x66, 0x76, 0x1b, 0x26, 0x80, 0x73, 0xfe, 0x06, 0xd1, 0xcc, 0x8d, 0x4f, 0x82, 0xa4}

// ok: pinning-go-fingerprint-bytes
var revokedFingerprint = [20]byte{0xdf, 0x3c, 0x24, 0xf9, 0xbf, 0xd6, 0x66, 0x76, 0x1b, 0x26, 0x80, 0x73, 0xfe, 0x06, 0xd1, 0xcc, 0x8d, 0x4f, 0x82, 0xa4}
