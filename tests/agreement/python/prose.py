"""Notes on pins.

Once sha256/r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E= was pinned here. agree: quiet | semgrep: catalog dgrca
"""
TIMEOUT = 30
