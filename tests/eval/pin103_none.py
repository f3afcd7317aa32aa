"""Left service, and nothing is known to replace it."""

ROOTS = [
    "0753e940378c1bd5e3836e395daea5cb839e5046f1bd0eae1951cf10fec7c965",  # PIN103: 5
    "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f",
]
SINGLE_ROOT = "0753e940378c1bd5e3836e395daea5cb839e5046f1bd0eae1951cf10fec7c965"  # PIN103: 15
BLOCKED_ROOTS = ["0753e940378c1bd5e3836e395daea5cb839e5046f1bd0eae1951cf10fec7c965"]
