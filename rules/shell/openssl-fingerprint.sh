#!/bin/bash
fp=$(openssl x509 -in server.pem -noout -fingerprint -sha256)
# ruleid: pinning-shell-openssl-fingerprint-label
if [ "$fp" = "SHA256 Fingerprint=CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F" ]; then
  echo same
fi
# ruleid: pinning-shell-openssl-fingerprint-label
[[ "$fp" == "sha256 Fingerprint=CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F" ]] || exit 1
# ok: pinning-shell-openssl-fingerprint-label
[[ "${fp#*=}" == "CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F" ]] || exit 1
# ok: pinning-shell-openssl-fingerprint-label
echo "SHA256 Fingerprint=CB:3C"
# ruleid: pinning-shell-weak-openssl-fingerprint
if [ "$fp" != "SHA1 Fingerprint=DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4" ]; then exit 1; fi
# ok: pinning-shell-weak-openssl-fingerprint
echo "SHA1 Fingerprint=DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"
