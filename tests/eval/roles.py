"""Allow lists told from deny lists: by the test around them, then by what they are called."""

import ssl

FIRST = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}  # PIN101: 10
SECOND = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}
THIRD = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
FOURTH = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN102: 11
FIFTH = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}  # PIN101: 10
SIXTH = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}
SEVENTH = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
EIGHTH = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 11
NINTH = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 10
TENTH = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]

BLACKLIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
EXCLUDED_FINGERPRINTS = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}
REVOKED = ("67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",)
distrustedRoots = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
CONFIG = {"blocked": ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]}
BLOCKCHAIN_NODES = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 21
OLD_ROOT = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"
NOT_TRUSTED = [OLD_ROOT]


def check(digest, digests):
    if digest not in FIRST:
        raise ssl.SSLError
    if digest in SECOND:
        raise ssl.SSLError
    if any(found in THIRD for found in digests):
        raise ssl.SSLError
    is_fine = digest not in FOURTH
    if not FIFTH & set(digests):
        raise ssl.SSLError
    if not SIXTH.isdisjoint(digests):
        raise ssl.SSLError
    for bad in SEVENTH:
        if digest == bad:
            return False
    for good in EIGHTH:
        if digest == good:
            break
    else:
        raise ssl.SSLError
    return is_fine


def passes(digest):
    if digest in NINTH:
        return
    raise ssl.SSLError


def refuse_untrusted(digest):
    """Its name speaks of refusing, its test accepts."""
    if digest not in ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]:  # PIN101: 23
        raise ssl.SSLError
    assert digest not in TENTH


def is_revoked(digest):
    return digest in ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]


def compared(digest):
    if digest == "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd":
        raise ssl.SSLError
    if digest != "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd":  # PIN102: 18
        raise ssl.SSLError


def one_scope():
    listed = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 15
    return listed


def another_scope(digest):
    listed = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]
    if digest in listed:
        raise ssl.SSLError
