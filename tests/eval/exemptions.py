"""Exceptions that a check lets pass are no pins, and a white list of pins is what it says."""

import ssl

PIN_WHITELIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 18
ALLOWED_PINS = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 17
BLOCKED_PINS = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
CONFIG = {
    "pin_allowlist": ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"],  # PIN101: 23
    "host_blocklist": ["example.com"],
}
HOST_WHITELIST, HOST_BLACKLIST = ["example.com"], ["example.org"]

# Two lists of one thing, one of them refused: nobody can tell what a new entry of the other means.
ROOT_BLACKLIST = ["7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf"]
ROOT_WHITELIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN102: 19
LISTS = {
    "blacklist": ["7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf"],
    "whitelist": ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"],  # PIN102: 19
}
checker(
    keyBlacklist=["7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf"],
    keyWhitelist=["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"],  # PIN102: 19
)


class OldRoots:
    """Finds certificates below the roots that browsers have distrusted."""

    WHITELIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN102: 18
    managed = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 16

    def check(self, chain):
        return any(key in self.WHITELIST for key in chain)


class Client:
    """Refuses servers whose key is not on its list, and everything untrusted."""

    WHITELIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 18


class Tested:
    """Of a server below a distrusted root, only these keys are accepted."""

    KEYS_BLACKLIST = ["7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf"]
    KEYS_WHITELIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 23

    def check(self, key):
        if key not in self.KEYS_WHITELIST:
            raise ssl.SSLError


def is_distrusted(key):
    exempt = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
    return key not in exempt


def refuse_distrusted(key):
    EXCEPTIONS = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}  # PIN102: 19
    if key in EXCEPTIONS:
        return
    raise ssl.SSLError
