package pins

// ok: pinning-go-malformed-pin, pinning-go-single-pin, pinning-go-placeholder-pin
var pins = []string{"sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="}

// ruleid: pinning-go-single-pin
var pinned_keys = []string{"sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}

// ruleid: pinning-go-single-pin
var apiPins = []string{`i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=`}

// ok: pinning-go-single-pin
var wireguardPeers = []string{"i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}

// ok: pinning-go-single-pin
var shipping = []string{"i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}

// ruleid: pinning-go-single-pin
var header = &hpkp.Header{Permanent: true, Sha256Pins: []string{"i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}}

// ruleid: pinning-go-malformed-pin
const truncated = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC"

// ok: pinning-go-malformed-pin
const blob = "sha256/cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"

// ok: pinning-go-malformed-pin
const gosum = "h1:i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="

// ruleid: pinning-go-placeholder-pin
const backup = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

func serve(w http.ResponseWriter) {
	// ruleid: pinning-go-http-public-key-pins
	w.Header().Set("Public-Key-Pins", `pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="; max-age=5184000`)
	// ok: pinning-go-http-public-key-pins
	w.Header().Del("Public-Key-Pins")
	// ruleid: pinning-go-http-public-key-pins
	secure.New(secure.Options{FrameDeny: true, PublicKey: `pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="`})
	// ok: pinning-go-http-public-key-pins
	secure.New(secure.Options{FrameDeny: true})
}

// ok: pinning-go-single-pin
var revokedPins = []string{"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="}
