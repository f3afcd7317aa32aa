#!/bin/sh
# ruleid: pinning-shell-public-key
curl --pinnedpubkey "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=" https://www.example.org
# ruleid: pinning-shell-public-key
openconnect --servercert pin-sha256:i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY= vpn.example.org
# ok: pinning-shell-public-key
curl --pinnedpubkey "$PIN" https://www.example.org
# ruleid: pinning-kubeadm-ca-hash
kubeadm join 192.0.2.1:6443 --token x --discovery-token-ca-cert-hash sha256:cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f
# ok: pinning-kubeadm-ca-hash
kubeadm join 192.0.2.1:6443 --discovery-token-ca-cert-hash "$HASH"
# ruleid: pinning-shell-thumbprint
CA_FINGERPRINT="cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ruleid: pinning-shell-thumbprint
step ca bootstrap --ca-url https://ca.example.org --fingerprint cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f
# ok: pinning-shell-thumbprint
COMMIT=df3c24f9bfd666761b268073fe06d1cc8d4f82a4
# ok: pinning-shell-thumbprint
GPG_FINGERPRINT=df3c24f9bfd666761b268073fe06d1cc8d4f82a4
# ruleid: pinning-shell-certificate
echo "-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----" > ca.pem
# ok: pinning-shell-certificate
grep -c -- "-----BEGIN CERTIFICATE-----" ca.pem

# ruleid: pinning-shell-public-key
PIN='sha256//5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o='
# ok: pinning-shell-public-key
IMAGE='alpine@sha256:bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb'
