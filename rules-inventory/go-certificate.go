package pins

// ruleid: pinning-go-certificate
const root = `-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----`

// ok: pinning-go-certificate
const header = "-----BEGIN CERTIFICATE-----"
