<?php
// ruleid: pinning-php-thumbprint
$ctx = stream_context_create(['ssl' => ['peer_fingerprint' => ['sha256' => 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f']]]);
// ruleid: pinning-php-thumbprint
const CA_FINGERPRINT = 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f';
// ruleid: pinning-php-thumbprint
$metadata['https://idp.example.org']['certFingerprint'] = 'df3c24f9bfd666761b268073fe06d1cc8d4f82a4';
// ruleid: pinning-php-thumbprint
if ($fingerprint === 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f') { return true; }
// ok: pinning-php-thumbprint
$commit = 'df3c24f9bfd666761b268073fe06d1cc8d4f82a4';
// ok: pinning-php-thumbprint
$blacklistedFingerprints = ['df3c24f9bfd666761b268073fe06d1cc8d4f82a4'];

// ruleid: pinning-php-thumbprint
stream_context_set_option($context, 'ssl', 'peer_fingerprint', ['sha256' => 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb']);
// ok: pinning-php-thumbprint
stream_context_set_option($context, 'http', 'header', ['etag' => 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb']);
