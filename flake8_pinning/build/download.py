"""Fetch CCADB's public reports: over HTTPS only, resumable, and only what is right is kept.

The reports and their addresses are described at https://www.ccadb.org/resources.
"""

from __future__ import annotations

import http.client
import os
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from flake8_pinning import __version__
from flake8_pinning.build.errors import BuildError

BASE_URL = "https://ccadb.my.salesforce-sites.com/ccadb"
FIRST_YEAR = 1990
"""No CA certificate that the reports have is older (the oldest is of 1994)."""
RECORDS = "records.csv"
_CHUNK = 64 * 1024
_LARGEST = 256 * 1024 * 1024
"""Octets of the largest report that can be right: all certificates of all years are 25 MB."""
_PATIENCE = 10
"""A report may take this many times the timeout altogether: a server that sends a byte now and then is not
endless."""

Check = Callable[[Path], None]
"""Raises BuildError for a file that is not what it should be."""


@dataclass(frozen=True)
class Report:
    """One file to fetch."""

    name: str
    """What it is called in the cache."""
    url: str


def reports(base_url: str, last_year: int) -> list[Report]:
    """The reports with all certificates, by the year their validity begins, and the one with all records.

    :raises BuildError: *base_url* is no HTTPS address.
    """
    parts = urllib.parse.urlsplit(base_url)
    if parts.scheme != "https" or not parts.hostname:
        raise BuildError(f"--base-url: {base_url!r} is no https address")
    base = base_url.rstrip("/")
    certificates = [
        Report(f"{year}.csv", f"{base}/AllCertificatePEMsCSVFormat?NotBeforeYear={year}")
        for year in range(FIRST_YEAR, last_year + 1)
    ]
    return [*certificates, Report(RECORDS, f"{base}/AllCertificateRecordsCSVFormatV5")]


class Fetcher:
    """Fetches files into a folder, each one as a whole or not at all.

    Proxies are those of the environment (``https_proxy``, ``no_proxy``).

    :param cafile: CAs to trust in place of the system's.
    :param timeout: seconds without an answer before an attempt is given up.
    :param attempts: how often to try where trying again may help: 5xx, 429, timeouts, broken connections.
    :param pause: seconds before the second attempt; twice as many before each further one.
    :raises BuildError: *cafile* cannot be used.
    """

    def __init__(
        self,
        *,
        cafile: Path | None = None,
        timeout: float = 60.0,
        attempts: int = 5,
        pause: float = 1.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        try:
            context = ssl.create_default_context(cafile=str(cafile) if cafile else None)
        except (OSError, ssl.SSLError) as error:
            raise BuildError(f"{cafile}: no usable CA certificates ({error})") from None
        self._opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), _OnlyHttps())
        self._opener.addheaders = [("User-Agent", f"flake8-pinning/{__version__}"), ("Accept", "text/csv")]
        self._timeout = timeout
        self._attempts = attempts
        self._pause = pause
        self._sleep = sleep

    def fetch_all(
        self,
        wanted: Iterable[Report],
        folder: Path,
        check: Callable[[Report, Path], None],
        progress: Callable[[str, int, int], None] | None = None,
    ) -> int:
        """Fetch what is not in *folder* yet; how many files were.

        :param check: called with each new file before it counts as there.
        :raises BuildError: a file cannot be had, or *check* refuses it.
        """
        folder.mkdir(parents=True, exist_ok=True)
        listed = list(wanted)
        kept = 0
        for number, report in enumerate(listed):
            if progress:
                progress(f"fetching {report.name}", number, len(listed))
            if (folder / report.name).is_file():
                kept += 1
                continue
            self.fetch(report, folder / report.name, lambda path, report=report: check(report, path))  # type: ignore[misc]
        return kept

    def fetch(self, report: Report, target: Path, check: Check) -> None:
        """Fetch one report to *target*.

        :raises BuildError: one line: the address and what is wrong.
        """
        # The name ends as the target's does: by it the reader of certificates knows what is in it.
        part = target.with_name(f".part-{target.name}")
        try:
            self._download(report.url, part)
            try:
                check(part)
            except BuildError as error:
                raise BuildError(str(error).replace(str(part), report.url)) from None
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def _download(self, url: str, part: Path) -> None:
        for attempt in range(1, self._attempts + 1):
            try:
                self._once(url, part)
                return
            except _RetryError as error:
                if attempt == self._attempts:
                    tries = "once" if attempt == 1 else f"{attempt} times"
                    raise BuildError(f"{url}: {error} (tried {tries})") from None
                self._sleep(max(self._pause * 2 ** (attempt - 1), min(error.after, self._timeout)))

    def _once(self, url: str, part: Path) -> None:
        try:
            with self._opener.open(url, timeout=self._timeout) as answer, part.open("wb") as stream:
                _copy(answer, stream, time.monotonic() + self._timeout * _PATIENCE)
        except urllib.error.HTTPError as error:
            with error:
                if error.code >= 500 or error.code == 429:
                    raise _RetryError(
                        f"HTTP {error.code}", _seconds(error.headers.get("Retry-After"))
                    ) from None
                raise BuildError(f"{url}: HTTP {error.code}") from None
        except urllib.error.URLError as error:
            reason = error.reason
            if isinstance(reason, ssl.SSLCertVerificationError):
                raise BuildError(f"{url}: its certificate is not trusted ({reason.verify_message})") from None
            raise _RetryError(str(reason)) from None
        except (TimeoutError, ConnectionError, ssl.SSLError) as error:
            raise _RetryError(str(error) or type(error).__name__) from None
        except http.client.IncompleteRead:
            raise _RetryError("the answer ends too early") from None
        except http.client.HTTPException as error:
            raise _RetryError(f"no right answer ({type(error).__name__})") from None
        except OSError as error:
            raise BuildError(f"{error.filename or url}: {error.strerror or error}") from None


class _RetryError(Exception):
    """A failure that another attempt may not have; *after* that many seconds at the earliest."""

    def __init__(self, what: str, after: float = 0.0) -> None:
        super().__init__(what)
        self.after = after


class _OnlyHttps(urllib.request.HTTPRedirectHandler):
    """Follows redirects, never to anything but HTTPS."""

    def redirect_request(  # type: ignore[no-untyped-def]
        self, req: urllib.request.Request, fp, code, msg, headers, newurl: str
    ) -> urllib.request.Request | None:
        if urllib.parse.urlsplit(newurl).scheme != "https":
            raise BuildError(f"{req.full_url}: redirects to {newurl}, which is not https; nothing fetched")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _copy(answer: http.client.HTTPResponse, stream, deadline: float) -> None:  # type: ignore[no-untyped-def]
    declared = answer.headers.get("Content-Length")
    size = 0
    while chunk := answer.read1(_CHUNK):
        size += len(chunk)
        if size > _LARGEST:
            raise BuildError(f"{answer.url}: more than {_LARGEST} octets are too many for a report")
        if time.monotonic() > deadline:
            raise _RetryError("too slow")
        stream.write(chunk)
    # `read` with a size does not say so itself where the connection ends too early.
    if declared is not None and declared.isdecimal() and size < int(declared):
        raise _RetryError(f"the answer ends after {size} of {declared} octets")
    stream.flush()
    os.fsync(stream.fileno())


def _seconds(value: str | None) -> float:
    return float(value) if value and value.isdecimal() else 0.0
