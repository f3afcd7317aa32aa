<?php
// agree: PIN102 dgrca -> dgg2 | semgrep: none
$connection->ssl_set(null, null, '/var/www/DigiCertGlobalRootCA.crt.pem', null, null);
