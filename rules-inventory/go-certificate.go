package pins

// ruleid: pinning-go-certificate
const root = `-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----`

// ok: pinning-go-certificate
const header = "-----BEGIN CERTIFICATE-----"

// ruleid: pinning-go-certificate
//go:embed roots/example.pem
var rootPEM []byte

// ok: pinning-go-certificate
//go:embed templates/*.html
var templates embed.FS
