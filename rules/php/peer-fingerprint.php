<?php
// ok: pinning-php-malformed-peer-fingerprint, pinning-php-weak-peer-fingerprint
$ctx = stream_context_create(['ssl' => ['verify_peer' => true, 'peer_fingerprint' => ['sha256' => 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f']]]);
// ruleid: pinning-php-malformed-peer-fingerprint
$ctx = stream_context_create(['ssl' => ['peer_fingerprint' => 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f']]);
// ruleid: pinning-php-malformed-peer-fingerprint, pinning-php-weak-peer-fingerprint
stream_context_set_option($ctx, 'ssl', 'peer_fingerprint', 'DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4');
// ruleid: pinning-php-malformed-peer-fingerprint
$options['ssl']['peer_fingerprint'] = ['sha256' => 'CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F'];
// ruleid: pinning-php-weak-peer-fingerprint
$ctx = stream_context_create(['ssl' => ['peer_fingerprint' => 'df3c24f9bfd666761b268073fe06d1cc8d4f82a4', 'verify_peer' => true]]);
// ruleid: pinning-php-weak-peer-fingerprint
$ctx = stream_context_create(['ssl' => ['peer_fingerprint' => ['sha1' => 'df3c24f9bfd666761b268073fe06d1cc8d4f82a4']]]);
// ok: pinning-php-malformed-peer-fingerprint, pinning-php-weak-peer-fingerprint
$client = HttpClient::create(['peer_fingerprint' => 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f']);
// ok: pinning-php-malformed-peer-fingerprint
$ctx = stream_context_create(['ssl' => ['peer_fingerprint' => $fingerprint]]);
// ruleid: pinning-symfony-single-pin
$client = HttpClient::create(['peer_fingerprint' => ['pin-sha256' => ['i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=']]]);
// ruleid: pinning-symfony-single-pin
$client = HttpClient::create(['peer_fingerprint' => ['pin-sha256' => 'i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=']]);
// ok: pinning-symfony-single-pin
$client = HttpClient::create(['peer_fingerprint' => ['pin-sha256' => ['i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=', 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=']]]);
