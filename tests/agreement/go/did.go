package client

// agree: PIN102 dgaid -> dgg2
var did = "did:x509:0:sha256:PpCZtQFej0hsALzqnREe5yH6ujVaibzx32lWHj3GMlw=::subject:CN:example"
