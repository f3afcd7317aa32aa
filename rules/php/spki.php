<?php
// ok: pinning-php-malformed-pin, pinning-php-placeholder-pin
$pins = ['sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY='];
// ruleid: pinning-php-malformed-pin
$truncated = 'sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC';
// ruleid: pinning-php-placeholder-pin
$backup = 'sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
// ruleid: pinning-php-http-public-key-pins
header('Public-Key-Pins: pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="; max-age=5184000');
// ruleid: pinning-php-http-public-key-pins
$response->headers->set('Public-Key-Pins', $value);
// ok: pinning-php-http-public-key-pins
header('Strict-Transport-Security: max-age=63072000');
// ok: pinning-php-http-public-key-pins
header_remove('Public-Key-Pins');
// ruleid: pinning-php-saml-weak-fingerprint
$metadata['https://idp.example.org']['certFingerprint'] = 'df3c24f9bfd666761b268073fe06d1cc8d4f82a4';
// ruleid: pinning-php-saml-weak-fingerprint
$settings = ['idp' => ['entityId' => 'x', 'certFingerprint' => 'DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4']];
// ok: pinning-php-saml-weak-fingerprint
$settings = ['idp' => ['certFingerprint' => 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f', 'certFingerprintAlgorithm' => 'sha256']];
