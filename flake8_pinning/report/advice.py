"""What to do about a finding of each code: the help texts of reports that carry some."""

from __future__ import annotations

_CHECK = (
    "Check a value yourself with openssl before you ship it; remove nothing before the new pin has "
    "reached every client."
)
_INVENTORY = "Nothing to do: this says which pins there are."

WHAT_TO_DO: dict[str, str] = {
    "PIN101": (
        "Run `pinning fix`, which adds the missing pins behind the old ones in the same notation, or add "
        "the values that the message names. " + _CHECK
    ),
    "PIN102": (
        "Add by hand what the message names; it says why no edit is made for you. Where only one value can "
        "be given, change the code to accept several first. " + _CHECK
    ),
    "PIN103": (
        "Find out which CA your servers use now (`openssl s_client -showcerts`) and pin that, or stop "
        "pinning."
    ),
    "PIN104": (
        "Pin the key instead of the certificate, or add the other certificates of the key that the message "
        "names."
    ),
    "PIN201": (
        "Replace the value: as it stands it matches no certificate, so it either refuses every connection "
        "or protects none."
    ),
    "PIN202": (
        "Add a backup pin of a CA that you could move to, so that one CA's end does not end your connections."
    ),
    "PIN203": "Remove one of the two, or correct the one that was meant to be another.",
    "PIN204": "Pin a SHA-256 digest. Where the consumer takes SHA-1 only, ignore this code there.",
    "PIN205": "Remove the header. CAA records (RFC 8659) restrict who may issue for your names.",
    "PIN206": (
        "Find out which of the two was meant. The value is what decides at run time; the comment is what "
        "people believe."
    ),
    "PIN207": (
        "Compare the value with the CA's own repository, character by character; invented values look like "
        "this too."
    ),
    "PIN208": (
        "Give this API the digest of the server's own certificate, or use one that compares every "
        "certificate of the chain."
    ),
}


def what_to_do(code: str) -> str:
    """Advice for findings of *code*, in full sentences."""
    return WHAT_TO_DO.get(code, _INVENTORY)
