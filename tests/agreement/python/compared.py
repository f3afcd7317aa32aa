import hashlib


def ok(der: bytes) -> bool:
    # agree: PIN102 balt -> dgg2
    return hashlib.sha256(der).hexdigest() == "16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb"
