"""Files: read as what they are, written as a whole or not at all, found where git would find them."""

from __future__ import annotations

import codecs
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning.files import FileError, decode_python, decode_text, replace_file, walk

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX")

_GIT = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "init.defaultBranch=main"]


def _git(path: Path, *arguments: str) -> None:
    subprocess.run([*_GIT, *arguments], cwd=path, check=True, capture_output=True)


def _tree(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")


def _found(*paths: Path, errors: list[str] | None = None) -> list[str]:
    root = paths[0] if paths[0].is_dir() else paths[0].parent
    return [Path(os.path.relpath(path, root)).as_posix() for path in walk(paths, errors)]


class TestWriting:
    @POSIX
    def test_content_mode_and_nothing_else(self, tmp_path: Path) -> None:
        path = tmp_path / "a.py"
        path.write_bytes(b"old")
        for mode in (0o640, 0o755, 0o444):
            path.chmod(mode)
            replace_file(path, f"new {mode}\r\n".encode())
            assert path.read_bytes() == f"new {mode}\r\n".encode()
            assert path.stat().st_mode & 0o7777 == mode
        assert [entry.name for entry in tmp_path.iterdir()] == ["a.py"]

    def test_a_new_file_has_the_mode_of_any_new_file(self, tmp_path: Path) -> None:
        (tmp_path / "other").touch()
        replace_file(tmp_path / "new", b"x")
        assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode

    def test_a_symbolic_link_stays_one(self, tmp_path: Path) -> None:
        (tmp_path / "sub").mkdir()
        target, link, chain = tmp_path / "sub" / "real.py", tmp_path / "link.py", tmp_path / "chain.py"
        target.write_bytes(b"old")
        link.symlink_to(target)
        chain.symlink_to("link.py")
        replace_file(chain, b"new")
        assert link.is_symlink()
        assert chain.is_symlink()
        assert target.read_bytes() == b"new"
        assert [entry.name for entry in (tmp_path / "sub").iterdir()] == ["real.py"]

    def test_a_circle_of_links_is_an_error_and_not_a_loop(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to("b")
        (tmp_path / "b").symlink_to("a")
        with pytest.raises(OSError, match=r"."):
            replace_file(tmp_path / "a", b"x")
        assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a", "b"]

    @pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
    def test_a_crash_in_the_middle_leaves_the_old_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        path = tmp_path / "a.py"
        path.write_bytes(b"old")

        def fail(*args: object, **kwargs: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, step)), fail)
        with pytest.raises(OSError, match="No space left"):
            replace_file(path, b"new")
        monkeypatch.undo()
        assert path.read_bytes() == b"old"
        assert [entry.name for entry in tmp_path.iterdir()] == ["a.py"]

    def test_an_interruption_leaves_the_old_file_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.py"
        path.write_bytes(b"old")

        def interrupt(*args: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            replace_file(path, b"new")
        assert path.read_bytes() == b"old"
        assert [entry.name for entry in tmp_path.iterdir()] == ["a.py"]

    def test_a_folder_that_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(OSError, match="No such file"):
            replace_file(tmp_path / "no" / "a.py", b"x")

    def test_a_very_long_name(self, tmp_path: Path) -> None:
        path = tmp_path / ("x" * 250)
        path.write_bytes(b"old")
        replace_file(path, b"new")
        assert path.read_bytes() == b"new"


class TestReading:
    @pytest.mark.parametrize(
        ("data", "text", "encoding"),
        [
            (b"a = 1\r\nb\rc\n\n", "a = 1\r\nb\rc\n\n", "utf-8"),
            (codecs.BOM_UTF8 + b"a\r\n", "a\r\n", "utf-8"),
            (b"# -*- coding: latin-1 -*-\n\xe9", "# -*- coding: latin-1 -*-\né", "iso-8859-1"),
            (b"#!/x\n# vim: fileencoding=cp1252\n\x80", "#!/x\n# vim: fileencoding=cp1252\n€", "cp1252"),
            ("x = 'é中'".encode(), "x = 'é中'", "utf-8"),
            (b"", "", "utf-8"),
        ],
    )
    def test_python_by_its_cookie_and_back(self, data: bytes, text: str, encoding: str) -> None:
        source = decode_python(data)
        assert (source.text, source.encoding) == (text, encoding)
        assert source.encode(source.text) == data

    @pytest.mark.parametrize(
        "data",
        [
            b"\xff",
            b"# coding: nonsense\n",
            b"# coding: rot13\n",
            b"# coding: undefined\nx",
            b"# coding: hex\n",
            b"# coding: idna\n\xff.",
            codecs.BOM_UTF8 + b"# coding: latin-1\n",
            b"# coding: ascii\n\xe9",
            b"# coding: punycode\n\xff",
        ],
    )
    def test_what_is_not_in_its_encoding_is_a_syntax_error(self, data: bytes) -> None:
        with pytest.raises(SyntaxError) as error:
            decode_python(data)
        assert "\n" not in str(error.value)

    @given(st.binary(max_size=200))
    def test_any_bytes(self, data: bytes) -> None:
        try:
            source = decode_python(data)
        except SyntaxError:
            pass
        else:
            assert source.encode(source.text) == data
        text = decode_text(data)
        assert text is None or isinstance(text, str)

    def test_text_of_any_language(self) -> None:
        assert decode_text(b"a\r\n\xe9") == "a\r\n\ufffd"
        assert decode_text(codecs.BOM_UTF8 + b"a") == "a"
        assert decode_text("AB é".encode("utf-16")) == "AB é"
        assert decode_text(codecs.BOM_UTF16_BE + "AB".encode("utf-16-be")) == "AB"
        assert decode_text(codecs.BOM_UTF16_LE + b"a") is None
        assert decode_text(b"PK\x03\x04\0") is None
        assert decode_text(b"x" * 8191 + b"\0") is None
        assert decode_text(b"") == ""


class TestWalking:
    def test_outside_git_the_folders_of_tools_are_passed_over(self, tmp_path: Path) -> None:
        _tree(
            tmp_path,
            "b.py",
            "a/c.txt",
            "node_modules/x.js",
            ".venv/y.py",
            "__pycache__/z.pyc",
            "a/.tox/t.py",
            ".hidden/h.py",
        )
        assert _found(tmp_path) == ["b.py", ".hidden/h.py", "a/c.txt"]

    def test_in_git_its_rules_hold(self, tmp_path: Path) -> None:
        _git(tmp_path, "init")
        _tree(
            tmp_path,
            "tracked.py",
            "ignored.py",
            "kept.log",
            "new.py",
            "build/out.py",
            "sub/.gitignore",
            "sub/a.tmp",
            "sub/ü b.py",
        )
        (tmp_path / ".gitignore").write_text("ignored.py\n*.log\n!kept.log\n/build/\n", encoding="utf-8")
        (tmp_path / "sub" / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
        _git(tmp_path, "add", "tracked.py")
        assert _found(tmp_path) == [
            ".gitignore",
            "kept.log",
            "new.py",
            "sub/.gitignore",
            "sub/ü b.py",
            "tracked.py",
        ]
        assert _found(tmp_path / "sub") == [".gitignore", "ü b.py"]

    def test_what_is_named_is_read_even_if_it_is_ignored(self, tmp_path: Path) -> None:
        _git(tmp_path, "init")
        _tree(tmp_path, ".gitignore", "build/out.py", "ignored.py")
        (tmp_path / ".gitignore").write_text("build\nignored.py\n", encoding="utf-8")
        assert _found(tmp_path / "ignored.py") == ["ignored.py"]
        assert _found(tmp_path / "build") == ["out.py"]

    def test_deleted_files_are_not_listed(self, tmp_path: Path) -> None:
        _git(tmp_path, "init")
        _tree(tmp_path, "a.py", "b.py")
        _git(tmp_path, "add", ".")
        (tmp_path / "a.py").unlink()
        assert _found(tmp_path) == ["b.py"]

    def test_repositories_within_folders_and_repositories(self, tmp_path: Path) -> None:
        _tree(tmp_path, "top.py", "one/a.py", "one/x.log", "one/two/b.py", "one/two/x.log")
        for folder in ("one", "one/two"):
            _git(tmp_path / folder, "init")
            (tmp_path / folder / ".gitignore").write_text("*.log\n", encoding="utf-8")
        expected = ["top.py", "one/.gitignore", "one/a.py", "one/two/.gitignore", "one/two/b.py"]
        assert _found(tmp_path) == expected

    def test_git_s_variables_in_a_hook_do_not_mislead(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, two = tmp_path / "one", tmp_path / "two"
        for root in (one, two):
            _tree(root, "a.py", "x.log")
            (root / ".gitignore").write_text("*.log\n", encoding="utf-8")
            _git(root, "init")
        _git(one, "add", ".")
        monkeypatch.setenv("GIT_DIR", str(one / ".git"))
        monkeypatch.setenv("GIT_WORK_TREE", str(one))
        monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
        assert _found(two) == _found(one) == [".gitignore", "a.py"]

    def test_without_git_on_the_machine(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        _git(tmp_path, "init")
        _tree(tmp_path, "a.py")
        monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
        assert _found(tmp_path) == ["a.py"]

    @pytest.mark.parametrize("versioned", [True, False])
    def test_links_inside_folders_are_not_followed(self, tmp_path: Path, versioned: bool) -> None:
        root = tmp_path / "root"
        _tree(root, "a.py", "sub/b.py")
        if versioned:
            _git(root, "init")
        _tree(tmp_path, "outside/secret.py")
        (root / "sub" / "up").symlink_to("..", target_is_directory=True)
        (root / "out").symlink_to("../outside", target_is_directory=True)
        (root / "file.py").symlink_to("../outside/secret.py")
        (root / "loop").symlink_to("loop")
        (root / "broken").symlink_to("nothing")
        assert _found(root) == ["a.py", "sub/b.py"]
        assert _found(root / "file.py") == ["file.py"]  # named: read

    @POSIX
    def test_pipes_are_not_waited_for(self, tmp_path: Path) -> None:
        _tree(tmp_path, "a.py")
        os.mkfifo(tmp_path / "pipe")
        assert _found(tmp_path) == ["a.py"]

    def test_each_file_once_in_a_steady_order(self, tmp_path: Path) -> None:
        _tree(tmp_path, "b.py", "a.py", "sub/c.py")
        assert _found(tmp_path, tmp_path / "a.py", tmp_path / "sub", tmp_path / "sub" / ".." / "b.py") == [
            "a.py",
            "b.py",
            "sub/c.py",
        ]
        assert _found(tmp_path / "b.py", tmp_path) == ["b.py", "a.py", "sub/c.py"]

    @pytest.mark.parametrize(
        "make",
        [lambda path: None, lambda path: path.symlink_to("nothing"), lambda path: path.symlink_to(path.name)],
    )
    def test_a_path_that_is_not_there(self, tmp_path: Path, make: Callable[[Path], None]) -> None:
        path = tmp_path / "x"
        make(path)
        with pytest.raises(FileError) as error:
            list(walk([path]))
        assert str(error.value).startswith(f"{path}: ")
        assert "\n" not in str(error.value)

    def test_a_folder_that_may_not_be_read_is_told_and_the_rest_goes_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _tree(tmp_path, "a.py", "closed/b.py", "open/c.py")
        real = os.scandir

        def scandir(path: str) -> object:
            if str(path).endswith("closed"):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        monkeypatch.setattr(os, "scandir", scandir)
        errors: list[str] = []
        assert _found(tmp_path, errors=errors) == ["a.py", "open/c.py"]
        assert errors == [f"{tmp_path / 'closed'}: Permission denied"]
        assert _found(tmp_path) == ["a.py", "open/c.py"]

    def test_git_s_complaint_about_a_folder_is_passed_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _tree(tmp_path, "a.py")

        def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
            stderr = b"warning: could not open directory 'closed/': Permission denied\n"
            return subprocess.CompletedProcess(command, 0, b"a.py\0", stderr)

        monkeypatch.setattr(subprocess, "run", run)
        errors: list[str] = []
        assert _found(tmp_path, errors=errors) == ["a.py"]
        assert errors == [f"{tmp_path / 'closed'}: Permission denied"]

    def test_a_path_one_may_not_look_at(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def stat(self: Path, **options: object) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "stat", stat)
        with pytest.raises(FileError, match="x: Permission denied"):
            list(walk([Path("x")]))
