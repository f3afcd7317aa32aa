#!/bin/sh
# ok: pinning-curl-cli-malformed-pin, pinning-curl-cli-single-pin
curl --pinnedpubkey "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=;sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" https://www.example.org
# ruleid: pinning-curl-cli-single-pin
curl -fsS --pinnedpubkey 'sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=' https://www.example.org
# ruleid: pinning-curl-cli-single-pin
wget --pinnedpubkey=sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY= https://www.example.org
# ruleid: pinning-curl-cli-malformed-pin
curl --pinnedpubkey "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=" https://www.example.org
# ruleid: pinning-curl-cli-malformed-pin
curl --pinnedpubkey sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl https://www.example.org
# ruleid: pinning-curl-cli-malformed-pin
curl --pinnedpubkey sha256//cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f https://www.example.org
# ruleid: pinning-curl-cli-malformed-pin
curl --pinnedpubkey "sha256//47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" https://www.example.org
# ok: pinning-curl-cli-malformed-pin, pinning-curl-cli-single-pin
curl --pinnedpubkey "$PIN" https://www.example.org
# ok: pinning-curl-cli-malformed-pin, pinning-curl-cli-single-pin
curl --pinnedpubkey "sha256//${PIN}" https://www.example.org
# ok: pinning-curl-cli-malformed-pin
curl --pinnedpubkey /etc/ssl/key.pem https://www.example.org
# ok: pinning-curl-cli-single-pin
# curl --pinnedpubkey sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY= https://www.example.org
