<?php
function accepts($cert): bool
{
    $seen = openssl_x509_fingerprint($cert, 'sha256');
    // ruleid: pinning-php-compared-digest
    if (!hash_equals('bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb', $seen)) {
        return false;
    }
    $key = base64_encode(hash('sha256', openssl_pkey_get_details(openssl_pkey_get_public($cert))['key'], true));
    // ruleid: pinning-php-compared-digest
    return in_array($key, ['5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=', 'other'], true);
}

function release(string $body, string $commit): bool
{
    // ok: pinning-php-compared-digest
    if (hash('sha256', $body) !== 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb') {
        return false;
    }
    // ok: pinning-php-compared-digest
    return $commit === 'ca71fcd1a0a2203ed6717f1ed48af7c14cffc755';
}
