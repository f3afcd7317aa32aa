<?php
// ruleid: pinning-php-certificate
$ca = "-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----";
// ok: pinning-php-certificate
$header = '-----BEGIN CERTIFICATE-----';
