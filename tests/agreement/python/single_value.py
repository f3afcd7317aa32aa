PINNED_KEY = "sha256/r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="  # agree: PIN102 dgrca -> dgg2


def check(pin: str) -> bool:
    return pin == PINNED_KEY
