package pins

// ruleid: pinning-go-deny-list
var blockedFingerprints = []string{"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}

// ruleid: pinning-go-deny-list
var revokedCerts = map[string]bool{"cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f": true}

// ok: pinning-go-deny-list
var trusted = map[string]bool{"cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f": true}

// ok: pinning-go-deny-list
var blockedCommits = []string{"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}
