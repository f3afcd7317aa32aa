#!/bin/sh
# agree: PIN208 dgrca | semgrep: catalog dgrca
# agree: PIN208 isrgx1
curl --pinnedpubkey 'sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=;sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' https://example.com/
