<?php
// ruleid: pinning-php-public-key
curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, 'sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=');
// ruleid: pinning-php-public-key
$pins = ['i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY='];
// ok: pinning-php-public-key
$secret = 'i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=';
// ok: pinning-php-public-key
$integrity = 'sha256-i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=';
