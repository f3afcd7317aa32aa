# agree: PIN102 geot -> dgg2
if ($signature.Issuer -ne 'CN=GeoTrust Global CA, O=GeoTrust Inc., C=US') { exit 1 }
