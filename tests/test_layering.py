"""Who may import whom, read from the source: nothing below the adapters knows flake8, LibCST or a certificate
parser."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import flake8_pinning

PACKAGE = Path(flake8_pinning.__file__).parent
CODEMODS = PACKAGE.parent / "codemods" / "pinning_codemods"

# The lowest first. A module may import its own layer and the ones before it.
LAYERS: tuple[tuple[str, ...], ...] = (
    (
        "flake8_pinning",
        "flake8_pinning.codes",
        "flake8_pinning.files",
        "flake8_pinning.git",
        "flake8_pinning.phrases",
        "flake8_pinning.pins",
        "flake8_pinning.prefilter",
        "flake8_pinning.shapes",
        "flake8_pinning.webpage",
    ),
    ("flake8_pinning.catalog",),
    ("flake8_pinning.config", "flake8_pinning.words"),
    ("flake8_pinning.judge",),
    ("flake8_pinning.checks", "flake8_pinning.ignores"),
    ("flake8_pinning.gate", "flake8_pinning.pysource", "flake8_pinning.textscan"),
    ("flake8_pinning.analysis",),
    ("flake8_pinning.certificate_tree", "flake8_pinning.parallel", "flake8_pinning.scan"),
    ("flake8_pinning.selection",),
    (
        "flake8_pinning.baseline",
        "flake8_pinning.build",
        "flake8_pinning.calendar",
        "flake8_pinning.changes",
        "flake8_pinning.docgen",
        "flake8_pinning.explain",
        "flake8_pinning.fixing",
        "flake8_pinning.formats",
        "flake8_pinning.pemfix",
        "flake8_pinning.plugin",
        "flake8_pinning.profile",
        "flake8_pinning.report",
        "flake8_pinning.rulegen",
        "pinning_codemods",
    ),
    ("flake8_pinning.fleet", "flake8_pinning.pullrequest"),
    ("flake8_pinning.cli",),
    ("flake8_pinning.__main__",),
)
THIRD_PARTY = {
    "flake8": {"flake8_pinning.plugin"},
    "libcst": {"pinning_codemods"},
    "cryptography": {"flake8_pinning.build", "flake8_pinning.cli.catalog"},
    "asn1crypto": {"flake8_pinning.build", "flake8_pinning.cli.catalog"},
    "certifi": {"flake8_pinning.build", "flake8_pinning.cli.catalog", "flake8_pinning.pemfix"},
    "pyarrow": {"flake8_pinning.fleet"},
    "tomli": {"flake8_pinning.catalog.toml", "flake8_pinning.build"},
    "yaml": {"flake8_pinning.rulegen.bundle"},  # by the build hook of the wheel
}
"""Package → the only modules that may import it."""


def _modules() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for root in (PACKAGE, CODEMODS):
        for path in sorted(root.rglob("*.py")):
            parts = path.relative_to(root.parent).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = _modules()
LONGEST = 320
"""Lines of a module; a reader holds about 300 in mind."""


def _within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def _imports(module: str, *, only_at_load: bool = False) -> Iterator[str]:
    """Full names of the modules that *module* imports: anywhere, under ``TYPE_CHECKING`` too, or when it is loaded;
    ``from package import module`` resolved."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    stack: list[ast.AST] = [tree]
    while stack:
        node = stack.pop()
        if only_at_load and (
            isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) or _for_types(node)
        ):
            continue
        stack.extend(ast.iter_child_nodes(node))
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            for alias in node.names:
                full = f"{base}.{alias.name}"
                yield full if full in MODULES else base


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _base(module: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.split(".")
    up = node.level - (MODULES[module].name == "__init__.py")
    return ".".join(package[: len(package) - up] + ([node.module] if node.module else []))


def _layer(name: str) -> int:
    for number, layer in enumerate(LAYERS):
        if name in layer or any(package != "flake8_pinning" and _within(name, package) for package in layer):
            return number
    raise AssertionError(f"{name} is in no layer")


def test_the_layers_are_those_of_the_package() -> None:
    assert len(MODULES) > 50
    for module in MODULES:
        _layer(module)
    for layer in LAYERS:
        for package in layer:
            assert package in MODULES or any(_within(module, package) for module in MODULES), package


@pytest.mark.parametrize("module", MODULES)
def test_modules_are_small(module: str) -> None:
    lines = MODULES[module].read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST, f"{module}: {lines} lines; split it by subject, each part about one thing"


@pytest.mark.parametrize("module", MODULES)
def test_nothing_imports_upwards(module: str) -> None:
    for imported in _imports(module):
        if imported in MODULES:
            assert _layer(imported) <= _layer(module), f"{module} imports {imported}"


@pytest.mark.parametrize("package", ["flake8_pinning.pullrequest", "flake8_pinning.fleet", "flake8_pinning.fixing"])
def test_no_library_asks_the_command(package: str) -> None:
    """What two commands share stands below both."""
    assert _layer(package) < _layer("flake8_pinning.cli")


@pytest.mark.parametrize("module", MODULES)
def test_each_other_package_is_imported_where_it_belongs(module: str) -> None:
    # tomllib is of Python 3.11; on 3.10 its place is taken by tomli.
    allowed = set(sys.stdlib_module_names) | {"flake8_pinning", "pinning_codemods", "tomllib"}
    for imported in _imports(module):
        top = imported.partition(".")[0]
        if top in allowed:
            continue
        places = THIRD_PARTY.get(top, set())
        assert any(_within(module, place) for place in places), f"{module} imports {imported}"


def test_semgrep_is_imported_nowhere() -> None:
    assert [
        module for module in MODULES for imported in _imports(module) if _within(imported, "semgrep")
    ] == []


def test_there_are_no_circles() -> None:
    """Neither when modules are loaded, nor through imports inside functions or for annotations alone: a part that
    must know what stands on it is cut wrong, whenever it looks."""
    for only_at_load in (True, False):
        graph = {module: set() for module in MODULES}  # type: dict[str, set[str]]
        for module in MODULES:
            for imported in _imports(module, only_at_load=only_at_load):
                if imported in MODULES and imported != module:
                    graph[module].add(imported)
        # A package's modules are part of it: `from package import module` inside the package is no circle.
        for module, imported_names in graph.items():
            imported_names -= {
                name
                for name in imported_names
                if _within(module, name) and MODULES[name].name == "__init__.py"
            }
        done: set[str] = set()
        for start in graph:
            path: list[str] = []
            stack: list[tuple[str, bool]] = [(start, False)]
            while stack:
                node, leaving = stack.pop()
                if leaving:
                    path.pop()
                    done.add(node)
                    continue
                if node in done:
                    continue
                assert node not in path, " → ".join([*path[path.index(node) :], node])
                path.append(node)
                stack.append((node, True))
                for target in sorted(graph[node]):
                    assert target not in path, " → ".join([*path[path.index(target) :], target])
                    stack.append((target, False))


@pytest.mark.parametrize(
    "module",
    [
        "flake8_pinning.analysis",
        "flake8_pinning.scan",
        "flake8_pinning.report",
        "flake8_pinning.files",
        "flake8_pinning.cli",
    ],
)
def test_the_core_loads_the_standard_library_alone(module: str) -> None:
    code = (
        "import sys; before = set(sys.modules)\n"
        f"import {module}\n"
        "tops = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(tops - set(sys.stdlib_module_names) - {'flake8_pinning'}))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert result.stdout.strip() == "[]"


def test_finding_and_judging_a_pin_loads_the_standard_library_alone() -> None:
    code = (
        "import sys, datetime\n"
        "before = set(sys.modules)\n"
        "from flake8_pinning.analysis import Analyzer\n"
        "from flake8_pinning.catalog import Catalog\n"
        "text = 'PINS = [\"sha256/' + sys.argv[1] + '\"]\\n'\n"
        "found = Analyzer(Catalog.load(), datetime.date(2026, 11, 24)).python(text)\n"
        "tops = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(found[0].code, sorted(tops - set(sys.stdlib_module_names) - {'flake8_pinning'}))"
    )
    r3_key = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
    command = [sys.executable, "-c", code, r3_key]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert result.stdout.strip() == "PIN101 []"
