package pins

// ruleid: pinning-go-public-key
var pins = []string{"i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}

// ruleid: pinning-go-public-key
const label = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="

// ruleid: pinning-go-public-key
const spkiSHA256 = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"

// ok: pinning-go-public-key
const wireguardKey = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="

// ok: pinning-go-public-key
const sum = "h1:i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="

// ok: pinning-go-public-key
const blob = "sha256/cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
