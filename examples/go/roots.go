package roots

// trusted holds the SHA-256 thumbprints of the roots that this client accepts.
var trusted = map[string]bool{
	"16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb": true, // Baltimore CyberTrust Root
	"96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6": true, // ISRG Root X1
}

// revoked is never extended.
var revoked = []string{
	"4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161",
}
