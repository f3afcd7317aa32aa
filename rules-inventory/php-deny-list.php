<?php
// ruleid: pinning-php-deny-list
$blacklistedCerts = ['df3c24f9bfd666761b268073fe06d1cc8d4f82a4'];
// ok: pinning-php-deny-list
$trustedCerts = ['df3c24f9bfd666761b268073fe06d1cc8d4f82a4'];
