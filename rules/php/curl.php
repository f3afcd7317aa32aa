<?php
// ok: pinning-curl-php-malformed-pin, pinning-curl-php-single-pin
curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, 'sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=;sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=');
// ruleid: pinning-curl-php-single-pin
curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=");
curl_setopt_array($ch, [
    CURLOPT_RETURNTRANSFER => true,
    // ruleid: pinning-curl-php-single-pin
    CURLOPT_PINNEDPUBLICKEY => 'sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=',
]);
// ruleid: pinning-curl-php-malformed-pin
curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, 'sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=');
// ruleid: pinning-curl-php-malformed-pin
$options = [CURLOPT_PINNEDPUBLICKEY => 'sha256//47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='];
// ok: pinning-curl-php-malformed-pin, pinning-curl-php-single-pin
curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, $pin);
// ok: pinning-curl-php-malformed-pin
curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, __DIR__ . '/key.pem');
