"""The day behind which a configuration stops enforcing its pins: PIN201 of the native scanner, as of the day that is asked."""

from __future__ import annotations

from datetime import date

import pytest

from flake8_pinning.analysis import Analyzer
from flake8_pinning.codes import OFF_BY_DEFAULT
from flake8_pinning.scan import Scanner

X1, X2 = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI="
ANDROID = f"""\
<network-security-config>
    <domain-config>
        <domain>example.com</domain>
        <pin-set %s>
            <pin digest="SHA-256">{X1}</pin>
            <pin digest="SHA-256">{X2}</pin>
        </pin-set>
    </domain-config>
</network-security-config>
"""
PLIST = f"""\
<key>TSKPinnedDomains</key><dict><key>example.com</key><dict>
<key>TSKExpirationDate</key>
<string>2026-11-23</string>
<key>TSKPublicKeyHashes</key><array><string>{X1}</string><string>{X2}</string></array>
</dict></dict>
"""
SWIFT = f"""\
let config = [kTSKPinnedDomains: ["example.com": [
    kTSKExpirationDate: "2026-11-23",
    kTSKPublicKeyHashes: ["{X1}", "{X2}"],
]]]
"""
OBJC = SWIFT.replace('"', '@"').replace("[", "@[")


def found(catalog, text, suffix=".xml", day=date(2026, 11, 24), without=OFF_BY_DEFAULT):
    findings = Scanner(Analyzer(catalog, day)).scan_bytes(text.encode(), suffix)
    return [(finding.element.span.line, finding.code, finding.message) for finding in findings if finding.code not in without]


def android(catalog, attributes, day=date(2026, 11, 24)):
    return found(catalog, ANDROID % attributes, day=day)


@pytest.mark.parametrize(
    "attributes",
    ['expiration="2024-06-01"', "expiration='2024-6-1'", 'expiration = "2026-11-24"', 'a="b" expiration="2024-06-01T00:00"', '\n expiration="2024-06-01"'],
)
def test_expired(catalog, attributes):
    [(line, code, message)] = android(catalog, attributes)
    assert (line, code) == (4 + attributes.count("\n"), "PIN201")
    assert message.startswith("this pin-set expired on 202")
    assert "Android ignores its pins" in message


@pytest.mark.parametrize(
    "attributes",
    ["", 'expiration="2026-11-25"', 'expiration="2999-1-5"', 'expiration="${pinsExpire}"', 'expiration="{{ day }}"', 'my-expiration="2024-06-01"'],
)
def test_not_expired_or_no_day_at_all(catalog, attributes):
    assert android(catalog, attributes) == []


def test_the_day_that_is_asked_decides(catalog):
    assert android(catalog, 'expiration="2026-12-31"') == []
    assert android(catalog, 'expiration="2026-12-31"', date(2026, 12, 30)) == []
    [(_, code, message)] = android(catalog, 'expiration="2026-12-31"', date(2026, 12, 31))
    assert (code, message[:39]) == ("PIN201", "this pin-set expired on 2026-12-31: sin")


@pytest.mark.parametrize("written", ["31.12.2027", "@string/pins_expire", "2027-13-01", "2027-00-10", "2027-10-32", "soon", ""])
def test_a_day_that_is_none(catalog, written):
    [(line, code, message)] = android(catalog, f'expiration="{written}"')
    assert (line, code) == (4, "PIN201")
    assert message == (
        f'the expiration "{written}" is no day of the form yyyy-MM-dd: Android throws when it reads this configuration'
    )


@pytest.mark.parametrize("written", ["0000-01-01", "9999-12-31"])
def test_days_that_no_calendar_has(catalog, written):
    assert android(catalog, f'expiration="{written}"') == []


def test_a_month_has_the_days_that_android_gives_it(catalog):
    """The 31st of February is the third of March."""
    assert android(catalog, 'expiration="2027-02-31"', date(2027, 3, 2)) == []
    assert android(catalog, 'expiration="2027-02-31"', date(2027, 3, 3))[0][2].startswith("this pin-set expired on 2027-03-03")


def test_pins_that_nobody_knows_expire_too(catalog):
    text = ANDROID.replace(X1, "q" * 42 + "A=").replace(X2, "uUwZgwDOxcBXrQcntwu+kYFpkiVkOaezL0WYEZ3anJd=")
    assert next(entry[:2] for entry in found(catalog, text % 'expiration="2024-06-01"')) == (4, "PIN201")


def test_comments_expire_nothing(catalog):
    text = (ANDROID % "").replace("<domain>", '<!-- <pin-set expiration="2020-01-01"> -->\n<domain>')
    assert found(catalog, text) == []
    swift = SWIFT.replace("    kTSKExpirationDate", "    // kTSKExpirationDate")
    assert found(catalog, swift, ".swift") == []


@pytest.mark.parametrize(("text", "suffix", "line"), [(PLIST, ".plist", 3), (SWIFT, ".swift", 2), (OBJC, ".m", 2)])
def test_trustkit(catalog, text, suffix, line):
    [(where, code, message)] = found(catalog, text, suffix)
    assert (where, code) == (line, "PIN201")
    assert message.startswith("this TrustKit configuration expired on 2026-11-23: ")
    assert found(catalog, text, suffix, date(2026, 11, 23)) == []
    assert found(catalog, text.replace("2026-11-23", "2999-12-31"), suffix) == []


def test_other_checks_take_the_day_for_no_pin(catalog):
    codes = [code for _, code, _ in found(catalog, ANDROID % 'expiration="2024-06-01"', without=())]
    assert codes == ["PIN201", "PIN905", "PIN905"]


def test_time_is_linear(catalog):
    """Half a million characters of tags that begin alike."""
    import time

    text = ANDROID % 'expiration="2024-06-01"' + '<pin-set expiration ' * 25_000 + "TSKExpirationDate" * 10_000
    start = time.process_time()
    assert found(catalog, text)[0][0] == 4
    found(catalog, (ANDROID % 'expiration="2024-06-01"') * 2_000)
    assert time.process_time() - start < 20
