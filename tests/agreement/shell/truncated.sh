#!/bin/sh
# agree: PIN201 | semgrep: pinning-curl-cli-malformed-pin
curl --pinnedpubkey 'sha256//hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp6' https://example.com/
