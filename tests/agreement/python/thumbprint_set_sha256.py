TRUSTED_ROOTS = {"7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf", "349dfa4058c5e263123b398ae795573c4e1313c83fe68f93556cd5e8031b3c7d"}  # agree: PIN101 dghev -> dgg2


def trusted(digest: str) -> bool:
    return digest in TRUSTED_ROOTS
