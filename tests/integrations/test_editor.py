"""An editor's session: python-lsp-server with flake8 switched on, over standard input and output."""

from __future__ import annotations

import json
import subprocess
import threading
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from .conftest import clean_environment, tool

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
WAIT = 90


class Editor:
    """The client's side of the Language Server Protocol, base protocol 0.9: headers, then JSON-RPC."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.messages: Queue[dict[str, Any]] = Queue()
        self._id = 0
        threading.Thread(target=self._read, daemon=True).start()

    def request(self, method: str, params: Any) -> Any:
        self._id += 1
        self._send({"id": self._id, "method": method, "params": params})
        return self.wait(lambda message: message.get("id") == self._id and "method" not in message)["result"]

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        found = self.wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
            )
        )
        return list(found["params"]["diagnostics"])

    def wait(self, wanted: Any) -> dict[str, Any]:
        while True:
            message = self.messages.get(timeout=WAIT)
            if message.get("method") and "id" in message:  # a request of the server: nothing to offer
                self._send({"id": message["id"], "result": None})
            if wanted(message):
                return message

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                return
            self.messages.put(json.loads(stream.read(length)))


@pytest.fixture
def editor(tmp_path: Path):
    process = subprocess.Popen(
        [tool("pylsp")],
        cwd=tmp_path,
        env=clean_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    yield Editor(process)
    process.kill()
    process.communicate()


def test_findings_show_while_typing(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[flake8]\npinning-as-of = 2026-11-24\n", encoding="utf-8")
    path = tmp_path / "pins.py"
    path.write_text("PINS = []\n", encoding="utf-8")
    uri = path.as_uri()
    editor.request(
        "initialize",
        {"processId": None, "rootUri": tmp_path.as_uri(), "capabilities": {}, "workspaceFolders": None},
    )
    editor.notify("initialized", {})
    plugins = {name: {"enabled": False} for name in ("pycodestyle", "pyflakes", "mccabe", "autopep8", "yapf")}
    plugins["flake8"] = {"enabled": True, "executable": tool("flake8")}  # type: ignore[dict-item]
    editor.notify(
        "workspace/didChangeConfiguration",
        {"settings": {"pylsp": {"configurationSources": ["flake8"], "plugins": plugins}}},
    )
    document = {"uri": uri, "languageId": "python", "version": 1, "text": "PINS = []\n"}
    editor.notify("textDocument/didOpen", {"textDocument": document})
    assert [entry for entry in editor.diagnostics(uri) if str(entry.get("code", "")).startswith("PIN")] == []

    # Typed, and not saved: what the editor holds is what counts.
    change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": f'PINS = ["{OLD}"]\n'}]}
    editor.notify("textDocument/didChange", change)
    [finding] = editor.diagnostics(uri)
    assert finding["code"] == "PIN101"
    assert finding["source"] == "flake8"
    assert "DigiCert Global Root CA left service on 2026-04-15" in finding["message"]
    assert finding["range"]["start"] == {"line": 0, "character": 8}
    editor.request("shutdown", None)
    editor.notify("exit", None)
    assert editor.process.wait(WAIT) == 0
