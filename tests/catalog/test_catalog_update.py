"""`pinning catalog update` against an HTTPS server on loopback that can misbehave in every way a network
can."""

from __future__ import annotations

import datetime
import http.server
import ipaddress
import socket
import socketserver
import ssl
import tarfile
import threading
from base64 import b64encode
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from command import AS_OF  # type: ignore[import-not-found]
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from flake8_pinning.build.catalog import build_catalog
from flake8_pinning.build.download import Fetcher, Report, reports
from flake8_pinning.build.errors import BuildError
from flake8_pinning.rulegen.prefixes import load

HEADER = "SHA-256 Fingerprint,X.509 Certificate (PEM)\n"
RECORDS = "CA Owner,Certificate Name,Revocation Status,SHA-256 Fingerprint\n"


class Site:
    """What the server has, and how it behaves: `faults[path]` is a list, one for each request, `None` for
    none."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.faults: dict[str, list[object]] = {}
        self.requests: Counter[str] = Counter()
        self.agents: set[str | None] = set()
        self.port = 0
        self.held = threading.Event()

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/ccadb"

    def put(self, year: int, text: str) -> None:
        self.pages[f"PEM {year}"] = text


class _Handler(http.server.BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        year = parse_qs(parts.query).get("NotBeforeYear", [""])[0]
        name = f"PEM {year}" if year else parts.path.rsplit("/", 1)[1]
        self.site.requests[name] += 1
        self.site.agents.add(self.headers["User-Agent"])
        pending = self.site.faults.get(name, [])
        fault = pending.pop(0) if pending else None
        page = self.site.pages.get(name, HEADER)
        if isinstance(fault, int):
            self.send_response(fault)
            self.send_header("Retry-After", "0")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif isinstance(fault, tuple):
            self.send_response(302)
            self.send_header("Location", fault[0])
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif fault == "stall":
            self.site.held.wait(20)
        elif fault == "cut":
            self._send(page.encode()[:-200], len(page.encode()))
        elif fault == "cut without length":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(page.encode()[:-200])
        elif fault == "cut chunk":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"fff\r\n" + page.encode()[:100])
        elif fault == "trickle":
            self.send_response(200)
            self.send_header("Content-Length", str(len(page.encode())))
            self.end_headers()
            for byte in page.encode():
                if self.site.held.wait(0.05):
                    return
                self.wfile.write(bytes([byte]))
        else:
            self._send(page.encode(), len(page.encode()))

    def _send(self, body: bytes, length: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class _Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:  # a client that hangs up is what some tests are about
        pass


@pytest.fixture(scope="session")
def tls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key with a certificate for localhost, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName(names), False)
        .add_extension(x509.BasicConstraints(True, None), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    path.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + certificate.public_bytes(Encoding.PEM)
    )
    return path


@pytest.fixture
def site(tls, monkeypatch):
    for variable in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    site = Site()
    handler = type("Handler", (_Handler,), {"site": site})
    server = _Server(("127.0.0.1", 0), handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tls)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield site
    site.held.set()
    server.shutdown()
    server.server_close()
    thread.join(5)


def _rows(forge, *ders, digest=None):
    import hashlib

    return "".join(
        f'{digest or hashlib.sha256(d).hexdigest().upper()},"{forge.pem(d).strip()}"\n' for d in ders
    )


@pytest.fixture
def served(mini, site, forge):
    """The server has the certificates of the small catalog, and a new one."""
    old = [der for name, der in mini.ders.items() if name != "other"]
    site.put(2020, HEADER + _rows(forge, *old))
    site.put(2026, HEADER + _rows(forge, mini.ders["other"]))
    site.pages["AllCertificateRecordsCSVFormatV5"] = (
        RECORDS + f"X,Mail CA,Revoked,{mini.ids['mail'].upper()}\n"
    )
    return site


@pytest.fixture
def update(mini, pinning, served, tls, tmp_path):
    def run(*argv):
        return pinning(
            "update", "--base-url", served.url, "--cafile", tls, "--cache", tmp_path / "cache",
            "--timeout", "5", *AS_OF, *argv,
        )  # fmt: skip

    run.cache = tmp_path / "cache" / "2026-11-24"
    return run


def test_all_of_it(mini, update, served):
    answer = update()
    assert (answer.code, answer.err) == (0, "")
    assert "fetched 38 reports to " in answer.out
    assert "since 2026-08-21: 1 new, 0 retired, 0 gone, 0 changed; revoked by CCADB: 1 in all" in answer.out
    assert f"new:\n  {mini.ids['other']} Other Root (Example Trust, root, to 2040-01-02)" in answer.out
    assert mini.ids["other"] in mini.records()
    assert (mini.sources / "catalog.toml").read_text() == (
        '# kept\nversion = 2026-11-24\n\n[[source]]\nname = "reports"\nday = 2026-11-24\n'
    )
    assert mini.compiled.read_bytes() == build_catalog(mini.sources)
    beginnings = load(mini.sources / "pem-prefixes.csv")
    assert mini.ids["other"] in beginnings
    for name, der in mini.ders.items():  # roots and what the transition names
        assert mini.ids[name] not in beginnings or b64encode(der).decode().startswith(beginnings[mini.ids[name]])
    assert served.requests["PEM 1990"] == served.requests["PEM 2026"] == 1
    assert served.agents == {f"flake8-pinning/{__import__('flake8_pinning').__version__}"}


def test_the_reports_are_read_once_for_all_that_is_made_of_them(mini, pinning, forged, monkeypatch):
    (mini.certificates / "other.der").write_bytes(forged["other"])
    read: Counter[Path] = Counter()
    original = Path.read_bytes

    def counting(path):
        if path.parent == mini.certificates:
            read[path] += 1
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", counting)
    assert pinning("update", "--from", mini.certificates, *AS_OF).code == 0
    assert mini.ids["other"] in load(mini.sources / "pem-prefixes.csv")
    assert read == dict.fromkeys(mini.certificates.iterdir(), 1)


def test_the_second_run_fetches_and_changes_nothing(mini, update, served):
    update()
    tree = mini.tree()
    before = sum(served.requests.values())
    answer = update()
    assert answer.code == 0
    assert "fetched 0 reports to " in answer.out
    assert "38 were there" in answer.out
    assert "catalog is up to date" in answer.out
    assert sum(served.requests.values()) == before
    assert mini.tree() == tree


def test_dry_run(mini, update):
    tree = mini.tree()
    answer = update("--dry-run")
    assert (answer.code, "1 new" in answer.out) == (1, True)
    assert mini.tree() == tree
    assert update().code == 0
    assert update("--dry-run").code == 0


def test_a_run_that_broke_off_goes_on_where_it_was(mini, update, served):
    served.faults["PEM 2020"] = [404]
    tree = mini.tree()
    broken = update()
    assert (broken.code, broken.err) == (
        2,
        f"pinning: {served.url}/AllCertificatePEMsCSVFormat?NotBeforeYear=2020: HTTP 404\n",
    )
    assert mini.tree() == tree
    assert len(list(update.cache.iterdir())) == 30  # 1990 to 2019, and no part of 2020
    answer = update()
    assert answer.code == 0
    assert "30 were there" in answer.out
    assert served.requests["PEM 2019"] == 1
    assert served.requests["PEM 2020"] == 2


def test_reports_of_other_days_are_thrown_away(mini, update):
    yesterday = update.cache.with_name("2026-11-23")
    other = update.cache.with_name("photos")
    for folder in (yesterday, other):
        folder.mkdir(parents=True)
        (folder / "2020.csv").write_text("stale")
    assert update().code == 0
    assert not yesterday.exists()
    assert other.exists()


def test_a_smaller_catalog_is_refused_unless_told(mini, update, served, forge):
    kept = [der for name, der in mini.ders.items() if name not in ("other", "mail")]
    served.put(2020, HEADER + _rows(forge, *kept))
    tree = mini.tree()
    refused = update()
    assert refused.code == 2
    assert refused.err.count("\n") == 1
    assert "1 of 5 authorities are not in the reports any more" in refused.err
    assert f"gone:\n  {mini.ids['mail']} Mail CA" in refused.out
    assert mini.tree() == tree
    assert update("--allow-shrink").code == 0
    assert mini.ids["mail"] not in mini.records()


def test_what_a_transition_names_cannot_go_even_if_told(mini, update, served, forge):
    kept = [der for name, der in mini.ders.items() if name not in ("other", "old", "cross")]
    served.put(2020, HEADER + _rows(forge, *kept))
    tree = mini.tree()
    refused = update("--allow-shrink")
    assert refused.code == 2
    assert (
        f"example.toml:14: example-2026-root: from: no authority has the fingerprint {mini.ids['old']}"
        in refused.err
    )
    assert mini.tree() == tree


def test_a_revoked_successor_is_pointed_out(mini, update, served):
    served.pages["AllCertificateRecordsCSVFormatV5"] = (
        RECORDS + f"X,New Root,Parent Cert Revoked,{mini.ids['new']}\n"
    )
    answer = update("--dry-run")
    assert "REVOKED, and a transition says to accept it: correct the transition:" in answer.out
    assert f"{mini.ids['new']} in example-2026-root" in answer.out


def test_retired_since_the_last_time(mini, update):
    answer = update("--as-of", "2029-01-01", "--dry-run")
    assert f"retired (expired since):\n  {mini.ids['issuing']} New Issuing" in answer.out


# --- a server that misbehaves -------------------------------------------------------------------------------


def test_a_wrong_hash_is_refused(mini, update, served, forge):
    served.put(2026, HEADER + _rows(forge, mini.ders["other"], digest="AB" * 32))
    answer = update()
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert (
        f"NotBeforeYear=2026: row 2: the certificate's SHA-256 is {mini.ids['other']}, the row says abab"
        in answer.err
    )
    assert not (update.cache / "2026.csv").exists()


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><html><body>Down for maintenance</body></html>\n", "", "nonsense\n"]
)
def test_a_web_page_is_no_report(mini, update, served, page):
    served.put(2026, page)
    answer = update()
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "NotBeforeYear=2026: " in answer.err
    if "html" in page:
        assert "it is a web page" in answer.err
    assert not (update.cache / "2026.csv").exists()
    assert not list(update.cache.glob(".part*"))


def test_a_records_report_that_is_none(mini, update, served):
    served.pages["AllCertificateRecordsCSVFormatV5"] = "<html>sign in</html>\n"
    answer = update()
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "AllCertificateRecordsCSVFormatV5: not CCADB's report of all records" in answer.err
    assert "it is a web page" in answer.err


def test_a_file_that_ends_early_without_anybody_saying_so(mini, update, served):
    served.faults["PEM 2026"] = ["cut without length"]
    answer = update()
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "NotBeforeYear=2026: " in answer.err
    assert update().code == 0


def test_a_redirect_to_http_is_refused(mini, update, served):
    served.faults["PEM 2026"] = [("http://localhost:1/evil.csv",)]
    answer = update()
    assert answer.code == 2
    assert "redirects to http://localhost:1/evil.csv, which is not https; nothing fetched" in answer.err


def test_a_redirect_to_https_is_followed(mini, update, served):
    served.faults["PEM 2026"] = [(f"{served.url}/AllCertificatePEMsCSVFormat?NotBeforeYear=2026",)]
    assert update().code == 0
    assert mini.ids["other"] in mini.records()


def test_a_certificate_nobody_knows_is_refused(mini, pinning, served, tmp_path):
    answer = pinning("update", "--base-url", served.url, "--cache", tmp_path / "c", *AS_OF)
    assert answer.code == 2
    assert "its certificate is not trusted" in answer.err
    assert sum(served.requests.values()) == 0


@pytest.mark.parametrize("fault", [500, 503, 429, "cut", "cut chunk"])
def test_trying_again_helps(tmp_path, site, tls, forge, mini, fault):
    site.put(2026, HEADER + _rows(forge, mini.ders["other"]))
    site.faults["PEM 2026"] = [fault, fault]
    pauses: list[float] = []
    fetcher = Fetcher(cafile=tls, timeout=5, attempts=3, sleep=pauses.append)
    report = next(r for r in reports(site.url, 2026) if r.name == "2026.csv")
    fetcher.fetch(report, tmp_path / "2026.csv", lambda path: None)
    assert (tmp_path / "2026.csv").read_text() == site.pages["PEM 2026"]
    assert (site.requests["PEM 2026"], pauses) == (3, [1.0, 2.0])


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (500, "HTTP 500 (tried 2 times)"),
        ("cut", "octets (tried 2 times)"),
        ("cut chunk", "(tried 2 times)"),
        ("stall", "timed out (tried 2 times)"),
        ("trickle", "too slow (tried 2 times)"),
    ],
)
def test_giving_up(tmp_path, site, tls, forge, mini, fault, message):
    site.put(2026, HEADER + _rows(forge, mini.ders["other"]))
    site.faults["PEM 2026"] = [fault] * 2
    fetcher = Fetcher(cafile=tls, timeout=0.3, attempts=2, sleep=lambda _: None)
    with pytest.raises(BuildError) as refused:
        fetcher.fetch(
            Report("2026.csv", f"{site.url}/x?NotBeforeYear=2026"), tmp_path / "2026.csv", lambda path: None
        )
    assert str(refused.value).startswith(f"{site.url}/x?NotBeforeYear=2026: ")
    assert str(refused.value).endswith(message), refused.value
    assert list(tmp_path.glob("*.csv")) == []


def test_nobody_listens(tmp_path, tls):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    fetcher = Fetcher(cafile=tls, timeout=1, attempts=2, sleep=lambda _: None)
    with pytest.raises(BuildError, match=r"refused.* \(tried 2 times\)"):
        fetcher.fetch(Report("x.csv", f"https://localhost:{port}/x"), tmp_path / "x.csv", lambda path: None)


def test_the_proxy_of_the_environment_is_used(tmp_path, site, tls, forge, mini, monkeypatch):
    asked: list[str] = []

    class Proxy(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            asked.append(self.rfile.readline().decode().strip())
            while self.rfile.readline().strip():
                pass
            with socket.create_connection(("127.0.0.1", site.port)) as upstream:
                self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
                pump = threading.Thread(target=_pump, args=(upstream, self.connection), daemon=True)
                pump.start()
                _pump(self.connection, upstream)
                pump.join(5)

    class ProxyServer(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    site.put(2026, HEADER + _rows(forge, mini.ders["other"]))
    with ProxyServer(("127.0.0.1", 0), Proxy) as proxy:
        threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.server_address[1]}")
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        fetcher = Fetcher(cafile=tls, timeout=5)
        fetcher.fetch(
            Report("a.csv", f"{site.url}/x?NotBeforeYear=2026"), tmp_path / "a.csv", lambda path: None
        )
        proxy.shutdown()
    assert asked == [f"CONNECT localhost:{site.port} HTTP/1.0"] or asked == [
        f"CONNECT localhost:{site.port} HTTP/1.1"
    ]
    assert (tmp_path / "a.csv").read_text() == site.pages["PEM 2026"]


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


# --- arguments and files at hand ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["--base-url", "http://localhost/"], "is no https address"),
        (["--base-url", "nonsense"], "is no https address"),
        (["--cafile", "nowhere.pem"], "nowhere.pem: no usable CA certificates"),
        (["--timeout", "0"], "is no number of seconds"),
        (["--timeout", "x"], "is no number of seconds"),
        (["--from", "nowhere"], "nowhere: no such file or directory"),
    ],
)
def test_bad_arguments_are_one_line(mini, pinning, tmp_path, argv, message):
    tree = mini.tree()
    answer = pinning("update", "--cache", tmp_path / "cache", *argv, *AS_OF)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert message in answer.err
    assert mini.tree() == tree


def test_from_a_folder_an_archive_and_a_file(mini, pinning, forge, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "2020.csv").write_text(HEADER + _rows(forge, *mini.ders.values()))
    (folder / "all-records.csv").write_text(RECORDS + f"X,Mail CA,Revoked,{mini.ids['mail']}\n")
    (folder / "README.txt").write_text("downloaded on Monday")
    archive = tmp_path / "reports.tar.xz"
    with tarfile.open(archive, "w:xz") as tar:
        tar.add(folder / "2020.csv", "reports/2020.csv")
    for source in (archive, folder / "2020.csv", folder):
        answer = pinning("update", "--from", source, "--dry-run", *AS_OF)
        assert (answer.code, "1 new, 0 retired, 0 gone, 0 changed" in answer.out) == (1, True)
    assert "revoked by CCADB: 1 in all" in answer.out
    assert pinning("update", "--from", folder, *AS_OF).code == 0
    assert mini.ids["other"] in mini.records()
    assert mini.compiled.read_bytes() == build_catalog(mini.sources)


def test_from_is_deterministic(mini, pinning, forge, tmp_path):
    (tmp_path / "a.csv").write_text(HEADER + _rows(forge, *mini.ders.values()))
    (tmp_path / "b.csv").write_text(HEADER + _rows(forge, *reversed(mini.ders.values())))
    assert pinning("update", "--from", tmp_path / "a.csv", *AS_OF).code == 0
    tree = mini.tree()
    assert "is up to date" in pinning("update", "--from", tmp_path / "b.csv", *AS_OF).out
    assert mini.tree() == tree


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (HEADER + 'abcd,"x"\n', "is not 64 hex digits"),
        (HEADER + '"unclosed\n', "download it again"),
        ("<html></html>", "it is a web page"),
        (b"\xfd7zXZ\x00broken", "not a readable archive"),
    ],
)
def test_from_something_broken(mini, pinning, tmp_path, content, message):
    path = tmp_path / ("x.tar.xz" if isinstance(content, bytes) else "x.csv")
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    tree = mini.tree()
    answer = pinning("update", "--from", path, *AS_OF)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert message in answer.err
    assert mini.tree() == tree


def test_from_an_empty_folder(mini, pinning, tmp_path):
    (tmp_path / "empty").mkdir()
    answer = pinning("update", "--from", tmp_path / "empty", *AS_OF)
    assert (answer.code, "holds no report with certificates" in answer.err) == (2, True)


def test_the_default_addresses_are_ccadbs():
    listed = reports("https://ccadb.my.salesforce-sites.com/ccadb/", 1991)
    assert [report.url for report in listed] == [
        "https://ccadb.my.salesforce-sites.com/ccadb/AllCertificatePEMsCSVFormat?NotBeforeYear=1990",
        "https://ccadb.my.salesforce-sites.com/ccadb/AllCertificatePEMsCSVFormat?NotBeforeYear=1991",
        "https://ccadb.my.salesforce-sites.com/ccadb/AllCertificateRecordsCSVFormatV5",
    ]
