PINS = [
    "sha256/r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=",  # agree: PIN101 dgrca -> dgg2
    "sha256/YQbA46CimYMYdRJ719PMGFmAPVEcrBHrbghA3RZvwQ4=",  # agree: PIN101 tele -> tele23
]
