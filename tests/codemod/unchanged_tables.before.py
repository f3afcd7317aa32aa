import pytest


@pytest.mark.parametrize("pin", ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36"])
def test(pin):
    assert pins() == ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]


ROWS = [("api.example.com", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")]
FORMATTED = "%s" % ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",)
A, B = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "0123456789abcdef0123456789abcdef01234567"
COMMAND = ["curl", "--pinnedpubkey", "sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="]
