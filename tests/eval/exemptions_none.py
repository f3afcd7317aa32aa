"""Words of exceptions in a file that refuses nothing: they are pins like others."""

PIN_EXCEPTIONS = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 19


def exempt_from_proxy(key):
    exempt = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}  # PIN101: 15
    return key in exempt


def connect(proxy):
    """Rejects what is not on the list."""
    whitelist = ("67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",)  # PIN101: 18
    return proxy.connect(whitelist)
