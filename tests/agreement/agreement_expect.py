"""What the fixtures of this folder expect, read from the comments in them.

A comment says what is to be said of one line: its own where code stands before it, else the next one. The fixtures
whose format has no comments have theirs in ``sidecar.json``. The grammar::

    agree: CODE [CA ...] [-> CA ...] [| fix] [| semgrep: ITEM ...]

* ``PIN102 dgrca -> dgg2``: ``pinning scan`` gives this code, names this CA and advises to add that one. In Python
  flake8 says the same. PIN101 is what ``pinning fix`` mends, other codes only with ``| fix``.
* ``quiet``: the scanner has nothing to say of the line, but a Semgrep rule has.
* ``semgrep:`` lists what the rules say beyond the generated rule of the same CA and advice: ids of hand-written rules;
  ``catalog CA`` for a generated rule that looks at one value where the scanner looks at its neighbours too;
  ``none`` where no generated rule covers the value.

CAs stand there by short tags, because a comment that names a CA is evidence to the tools (PIN206). A line that no
comment speaks of must be silent in all tools, except for codes that are off by default: those are compared where a
fixture wants them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
CAS = {
    "dgrca": ("DigiCert Global Root CA", "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"),
    "dgaid": ("DigiCert Assured ID Root CA", "3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c"),
    "dghev": ("DigiCert High Assurance EV Root CA", "7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf"),
    "balt": ("Baltimore CyberTrust Root", "16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb"),
    "dgg2": ("DigiCert Global Root G2", "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"),
    "dstx3": ("DST Root CA X3", "0687260331a72403d909f105e69bcf0d32e1bd2493ffc6d9206d11bcd6770739"),
    "isrgx1": ("ISRG Root X1", "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"),
    "isrgx2": ("ISRG Root X2", "69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470"),
    "comodo": ("COMODO RSA Certification Authority", "52f0e1c4e58ec629291b60317f074671b85d7ea80d5b07273463534b32b40234"),
    "cybg2": ("Cybertrust Global Root", "802447ee521cc666cdb7bbae93a385e55f200d76a3d1356a85445ac4cbdbed12"),
    "gsroot": ("GlobalSign Root CA", "ebd41040e4bb3ec742c9e381d31ef2a41a48b6685c96e7cef3c1df6cd4331c99"),
    "gsr2": ("GlobalSign Root CA - R2", "ca42dd41745fd0b81eb902362cf9d8bf719da1bd1b1efc946f5b4c99f42c1b9e"),
    "gsr3": ("GlobalSign Root CA - R3", "cbb522d7b7f127ad6a0113865bdf1cd4102e7d0759af635a7cf4720dc963c53b"),
    "gsr6": ("GlobalSign Root CA - R6", "2cabeafe37d06ca22aba7391c0033d25982952c453647349763a3ab5ad6ccf69"),
    "entg2": ("Entrust Root Certification Authority - G2", "43df5774b03e7fef5fe40d931a7bedf1bb2e6b42738c4e6d3841103d3aa7f339"),
    "addt": ("AddTrust External CA Root", "687fa451382278fff0c8b11f8d43d576671c6eb2bceab413fb83d965d06d2ff2"),
    "aaa": ("AAA Certificate Services", "d7a7a0fb5d7e2731d771e9484ebcdef71d5f0c3e0a2948782bc83ee0ea699ef4"),
    "geot": ("GeoTrust Global CA", "ff856a2d251dcd88d36656f450126798cfabaade40799c722de4d2b5db36a73a"),
    "vsg5": ("VeriSign Class 3 Public Primary Certification Authority - G5", "9acfab7e43c8d880d06b262a94deeee4b4659989c3d0caf19baf6405e41ab7df"),
    "startc": ("StartCom Certification Authority", "c766a9bef2d4071c863a31aa4920e813b2d198608cb7b7cfe21143b836df09ea"),
    "certna": ("Certum Trusted Network CA", "5c58468d55f58e497e743982d2b50010b6d165374acf83a7d4a32db768c4408e"),
    "certca": ("Certum CA", "d8e0febc1db2e38d00940f37d27d41344d993e734b99d5656d9778d4d8143624"),
    "sslrsa": ("SSL.com Root Certification Authority RSA", "85666a562ee0be5ce925c1d8890a6f76a87ec16d4d7d5f29ea7419cf20123b69"),
    "sslecc": ("SSL.com Root Certification Authority ECC", "3417bb06cc6007da1b961c920b8ab4ce3fad820e4aa30b9acbc4a74ebdcebc65"),
    "sfsg2": ("Starfield Services Root Certificate Authority - G2", "568d6905a2c88708a4b3025190edcfedb1974a606a13c6e5290fcb2ae63edab5"),
    "tele": ("T-TeleSec GlobalRoot Class 2", "91e2f5788d5810eba7ba58737de1548a8ecacd014598bc0b143e041b17052552"),
    "swissg": ("SwissSign Gold CA - G2", "62dd0be9b9f50a163ea0f8e75c053b1eca57ea55c8688f647c6881f2c8357b95"),
    "qv2": ("QuoVadis Root CA 2", "85a0dd7dd720adb7ff05f83d542b209dc7ff4528f7d677b18389fea5e5c49e86"),
    "gdg2": ("Go Daddy Root Certificate Authority - G2", "45140b3247eb9cc8c5b4f0d7b53091f73292089e6e5a63e2749dd3aca9198eda"),
    "thaw": ("thawte Primary Root CA", "8d722f81a9c113c0791df136a2966db26c950a971db46b4199f4ea54b78bfb9f"),
    "amz1": ("Amazon Root CA 1", "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e"),
    "gtsr1": ("GTS Root R1", "d947432abde7b7fa90fc2e6b59101b1280e0e1c7e4e40fa3c6887fff57a7f4cf"),
    "gtsr4": ("GTS Root R4", "349dfa4058c5e263123b398ae795573c4e1313c83fe68f93556cd5e8031b3c7d"),
    "usert": ("USERTrust RSA Certification Authority", "e793c9b02fd8aa13e21c31228accb08119643b749c898964b1746d46c3d4cbd2"),
    "actal": ("Actalis Authentication Root CA", "55926084ec963a64b96e2abe01ce0ba86a64fbfebcc7aab5afc155b37fd76066"),
    "cybg": ("Cybertrust Global Root", "960adf0063e96356750c2965dd0a0867da0b9cbd6e77714aeafb2349ab393da3"),
    "telia": ("TeliaSonera Root CA v1", "dd6936fe21f8f077c123a1a521c12224f72255b73e03a7260693e8a24b0fa389"),
    "ler3": ("R3", "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"),
    "ler10": ("R10", "9d7c3f1aa6ad2b2ec0d5cf1e246f8d9ae6cbc9fd0755ad37bb974b1f2fb603f3"),
    "ler11": ("R11", "591e9ce6c863d3a079e9fabe1478c7339a26b21269dde795211361024ae31a44"),
    "lee1": ("E1", "46494e30379059df18be52124305e606fc59070e5b21076ce113954b60517cda"),
    "am01": ("Amazon RSA 2048 M01", "5338ebec8fb2ac60996126d3e76aa34fd0f3318ac78ebb7ac8f6f1361f484b33"),
    "dgtls20": ("DigiCert TLS RSA SHA256 2020 CA1", "52274c57ce4dee3b49db7a7ff708c040f771898b3be88725a86fb4430182fe14"),
    "dgtls20b": ("DigiCert TLS RSA SHA256 2020 CA1", "25768713d3b459f9382d2a594f85f34709fd2a8930731542a4146ffb246bec69"),
    "secdv": ("Sectigo RSA Domain Validation Secure Server CA", "7fa4ff68ec04a99d7528d5085f94907f4d1dd1c5381bacdc832ed5c960214676"),
    "gts1c3": ("GTS CA 1C3", "23ecb03eec17338c4e33a6b48a41dc3cda12281bbc3ff813c0589d6cc2387522"),
    "azr01": ("Microsoft Azure TLS Issuing CA 01", "24c7299864e0a2a6964f551c0e8df2461532fa8c48e4dbbb6080716691f190e5"),
    "lex3": ("Let's Encrypt Authority X3", "731d3d9cfaa061487a1d71445a42f67df0afca2a6c2d2f98ff7b3ce112b1f568"),
    "dgsha2": ("DigiCert SHA2 Secure Server CA", "154c433c491929c5ef686e838e323664a00e6a0d822ccc958fb4dab03e49a08f"),
    "amz1b": ("Amazon Root CA 1", "391220705b75bcf3ed3cd4b3631213f569d2cf8226101e170799a5354ab12861"),
    "amz1c": ("Amazon Root CA 1", "87dcd4dc74640a322cd205552506d1be64f12596258096544986b4850bc72706"),
    "amz2": ("Amazon Root CA 2", "1ba5b2aa8c65401a82960118f80bec4f62304d83cec4713a19c39c011ea46db4"),
    "yr1": ("YR1", "13949634d99cd6fd6aa80bc034fefacceb1969feef986586713ecdbb05758d3f"),
    "yr2": ("YR2", "238b85a0099c65b970477d5724f1a1d475ce5058cffe4efa8733899bdb863c47"),
    "yr3": ("YR3", "35500cb63b8d9769528d65d87220f51c069807a595acbf2fb6eca38fbe0a4bd2"),
    "ye1": ("YE1", "a2372d06431e9716365eeed47ec020351497d182fcc038e457e58168a03cac07"),
    "ye2": ("YE2", "97658de8c68dfa98ace1e5028a63d54a1aae911b3e21471076c6850cd08cbab4"),
    "ye3": ("YE3", "82bcfc482cc19f71e6f98f4a027616ebda6d47096d408b336160d1c0ef8b995a"),
    "tele23": ("Telekom Security TLS RSA Root 2023", "efc65cadbb59adb6efe84da22311b35624b71b3b1ea0da8b6655174ec8978646"),
    "swiss22": ("SwissSign RSA TLS Root CA 2022 - 1", "193144f431e0fddb740717d4de926a571133884b4360d30e272913cbe660ce41"),
    "ssle22": ("SSL.com TLS ECC Root CA 2022", "c32ffd9f46f936d16c3673990959434b9ad60aafbb9e7cf33654f144cc1ba143"),
    "sslr22": ("SSL.com TLS RSA Root CA 2022", "8faf7d2e2cb4709bb8e0b33666bf75a5dd45b5de480f8ea8d4bfe6bebc17f2ed"),
    "sece46": ("Sectigo Public Server Authentication Root E46", "c90f26f0fb1b4018b22227519b5ca2b53e2ca5b3be5cf18efe1bef47380c5383"),
    "secr46": ("Sectigo Public Server Authentication Root R46", "7bb647a62aeeac88bf257aa522d01ffea395e0ab45c73f93f65654ec38f25a06"),
    "gsr46": ("GlobalSign Root R46", "4fa3126d8d3a11d1c4855a4f807cbad6cf919d3a5a88b03bea2c6372d93c40c9"),
    "teliav3": ("Telia RSA TLS Root CA v3", "d13db1294c45ebc6fc86c6bbf69fa29bdfe692dff7c713c243c7a956c6a2284c"),
    "teliav2": ("Telia Root CA v2", "242b69742fcb1e5b2abf98898b94572187544e5b4d9911786573621f6a74b82c"),
    "qv2g3": ("QuoVadis Root CA 2 G3", "8fe4fb0af93a4d0d67db0bebb23e37c71bf325dcbcdd240ea04daf58b47e1840"),
    "gdr1": ("GoDaddy TLS Root CA - R1", "25cf3da8e9b97addbf92543c2b82527c8a4e2cff2062a6483040d4b64ace719f"),
    "certtls": ("Certum TLS RSA Root CA", "ed12a6e9289239d66ca1d244ce90c623ac305ad05602da352bcfc5fef2c4458d"),
    "certtrust": ("Certum Trusted Root CA", "fe7696573855773e37a95e7ad4d9cc96c30157c15d31765ba9b15704e1ae78fd"),
    "dgg2tls": ("DigiCert Global G2 TLS RSA SHA256 2020 CA1", "c8025f9fc65fdfc95b3ca8cc7867b9a587b5277973957917463fc813d0b625a9"),
    "secdv35": ("Sectigo Public Server Authentication CA DV R35", "a3f45de613062e16c2fac665a611c4341be10da1e7062dae50fa40f8c65335ed"),
    "secdv36": ("Sectigo Public Server Authentication CA DV R36", "8c54c334b66ba4e426772af4a3f9136c19a1aec729fdb28c535c07a5a4ef22e0"),
    "secdv40": ("Sectigo Public Server Authentication CA DV R40", "ba27e1b01c71b097f83967ad62b2b5d2546091fb72304813425a8df5708f92ea"),
    "wr1": ("WR1", "b10b6f00e609509e8700f6d34687a2bfce38ea05a8fdf1cdc40c3a2a0d0d0e45"),
    "wr2": ("WR2", "e6fe22bf45e4f0d3b85c59e02c0f495418e1eb8d3210f788d48cd5e1cb547cd4"),
    "wr3": ("WR3", "2fe357db13751ff9160e87354975b3407498f41c9bd16a48657866e6e5a9b4c7"),
    "wr4": ("WR4", "dc9416c2f855126d6de977677538f2f967ff4998e90dfa435a17219be077fc06"),
    "msr17": ("Microsoft RSA Root Certificate Authority 2017", "c741f70f4b2a8d88bf2e71c14122ef53ef10eba0cfa5e64cfa20f418853073e0"),
}
"""Tag → common name and SHA-256 of the certificate."""
_MARK = re.compile(r"agree: (?P<terms>.+?)\s*(?:\*/|-->)?\s*$")
_OWN_LINE = re.compile(r"^\s*(?:/[/*]|#|--|<!--|;|')?\s*$")
"""What stands before a mark that is about the next line: the beginning of a comment and nothing else."""
_TERMS = re.compile(r"(?P<code>PIN\d{3}|quiet)(?P<named>(?: \w+)*)(?: ->(?P<add>(?: \w+)+))?")


@dataclass(frozen=True)
class Expected:
    """What is to be said of one line.

    :ivar code: the code; empty where the scanner is silent.
    :ivar named: tags of the CAs that the pin names.
    :ivar add: tags of the CAs to add.
    :ivar fixed: ``pinning fix`` adds them.
    :ivar rules: ids of hand-written Semgrep rules that report the line.
    :ivar generated: tags of the CAs that a generated rule names.
    """

    path: str
    line: int
    code: str
    named: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    fixed: bool = False
    rules: frozenset[str] = frozenset()
    generated: frozenset[str] = frozenset()

    @property
    def departs(self) -> bool:
        """Whether the line is about a CA that leaves service."""
        return self.code in ("PIN101", "PIN102", "PIN103")


@dataclass
class Fixtures:
    """The files below a folder, and what they expect."""

    folder: Path
    files: list[str] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)

    def of(self, path: str) -> list[Expected]:
        return [entry for entry in self.expected if entry.path == path]


def load(folder: Path = HERE) -> Fixtures:
    """Read every fixture of *folder*: the files in its subfolders.

    :raises ValueError: a mark cannot be read; with the file and line.
    """
    fixtures = Fixtures(folder)
    sidecar = json.loads((HERE / "sidecar.json").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*/*")):
        if path.is_file() and path.parent.name != "__pycache__":
            name = path.relative_to(folder).as_posix()
            fixtures.files.append(name)
            fixtures.expected += _marks(name, path.read_text(encoding="utf-8"))
            fixtures.expected += [_expected(name, int(line), terms) for line, terms in sidecar.pop(name, {}).items()]
    if sidecar:
        raise ValueError(f"sidecar.json: no such fixture: {', '.join(sidecar)}")
    return fixtures


def _marks(name: str, text: str) -> list[Expected]:
    found: list[Expected] = []
    waiting: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _MARK.search(line)
        if match and _OWN_LINE.match(line[: match.start()]):
            waiting.append(match["terms"])
            continue
        terms = [*waiting, match["terms"]] if match else waiting
        found += [_expected(name, number, entry) for entry in terms]
        waiting = []
    if waiting:
        raise ValueError(f"{name}: a mark at the end of the file is about no line")
    return found


def _expected(name: str, line: int, terms: str) -> Expected:
    head, *options = terms.split(" | ")
    match = _TERMS.fullmatch(head)
    if not match:
        raise ValueError(f"{name}:{line}: not understood: {head!r}")
    code = "" if match["code"] == "quiet" else match["code"]
    named, add = tuple(match["named"].split()), tuple((match["add"] or "").split())
    rules: set[str] = set()
    generated = set(named) if code in ("PIN101", "PIN102", "PIN103") else set()
    fixed = code == "PIN101"
    for option in options:
        if option == "fix":
            fixed = True
        elif option.startswith("semgrep: "):
            items = option.removeprefix("semgrep: ").split(", ")
            rules |= {item for item in items if item.startswith("pinning-")}
            generated |= {item.removeprefix("catalog ") for item in items if item.startswith("catalog ")}
            if "none" in items:
                generated = set()
        else:
            raise ValueError(f"{name}:{line}: not understood: {option!r}")
    unknown = {*named, *add, *generated} - set(CAS)
    if unknown:
        raise ValueError(f"{name}:{line}: no CA has the tag {', '.join(sorted(unknown))}")
    return Expected(name, line, code, named, add, fixed, frozenset(rules), frozenset(generated))
