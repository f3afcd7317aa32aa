<?php
$cert = openssl_x509_parse($pem);
// ruleid: pinning-php-subject-dn
if ($cert['name'] === '/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2') { return true; }
// ok: pinning-php-subject-dn
if ($user['name'] === 'admin') { return true; }
// ruleid: pinning-php-common-name
if ($cert['issuer']['CN'] !== 'DigiCert Global Root G2') { return false; }
// ok: pinning-php-common-name
if ($cert['issuer']['CN'] !== $expected) { return false; }
// ruleid: pinning-php-serial
if ($cert['serialNumberHex'] === '033AF1E6A711A9A0BB2864B11D09FAE5') { return true; }
// ok: pinning-php-serial
if ($cert['serialNumber'] === $expected) { return true; }
