def check(sock, host):
    der = sock.getpeercert(binary_form=True)
    # ruleid: pinning-python-compared-digest
    if hashlib.sha256(der).hexdigest() != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb":
        raise ssl.SSLError
    got = hashlib.sha1(der).hexdigest()
    # ruleid: pinning-python-compared-digest
    if got not in {"ca71fcd1a0a2203ed6717f1ed48af7c14cffc755", "other"}:
        raise ssl.SSLError


def callback(connection, x509, error, depth, ok):
    # ruleid: pinning-python-compared-digest
    return ok and x509.digest("sha256") == b"8A:B9:CB:37:20:6E:0E:39:5C:99:85:52:D3:78:0F:10:68:47:8B:EA:26:38:42:DF:02:82:7C:7F:44:DA:47:38"


def release(body, commit):
    got = hashlib.sha256(body).hexdigest()
    # ok: pinning-python-compared-digest
    if got != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb":
        return False
    # ok: pinning-python-compared-digest
    return commit == "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
