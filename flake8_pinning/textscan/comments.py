"""How files write comments, by the ending of their name: the only thing that is asked of a language by name."""

from __future__ import annotations

_SLASHES = (
    ".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".hh", ".ino", ".m", ".mm", ".java", ".kt", ".kts", ".swift",
    ".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".go", ".rs", ".cs", ".dart", ".scala", ".sc",
    ".groovy", ".gradle", ".json", ".json5", ".jsonc", ".proto", ".v", ".zig", ".sol", ".less", ".scss",
    ".pins",
)  # fmt: skip
_HASHES = (
    ".py", ".pyi", ".pyw", ".rb", ".sh", ".bash", ".zsh", ".fish", ".yml", ".yaml", ".toml", ".conf", ".cfg",
    ".properties", ".pl", ".pm", ".t", ".ex", ".exs", ".r", ".nix", ".env", ".mk", ".cmake", ".dockerfile",
    ".jl", ".cr", ".txt", ".service", ".rego", ".gemspec", ".podspec",
)  # fmt: skip
_BOTH = (
    ".php", ".tf", ".tfvars", ".hcl", ".phtml", ".inc",
)  # fmt: skip
_XML = (
    ".xml", ".plist", ".config", ".csproj", ".props", ".targets", ".html", ".htm", ".xhtml", ".svg",
    ".storyboard", ".xib", ".xaml", ".resx", ".entitlements",
)  # fmt: skip
_STYLES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_SLASHES, ("//", "/*")),
    **dict.fromkeys(_HASHES, ("#",)),
    **dict.fromkeys(_BOTH, ("//", "/*", "#")),
    **dict.fromkeys(_XML, ("<!--",)),
    **dict.fromkeys((".lua", ".sql", ".hs", ".elm", ".adb"), ("--",)),
    **dict.fromkeys((".ini", ".inf", ".desktop", ".reg"), (";", "#")),
    **dict.fromkeys((".ps1", ".psm1", ".psd1"), ("#", "<#")),
    **dict.fromkeys((".erl", ".hrl", ".tex"), ("%",)),
    **dict.fromkeys((".vb", ".vbs", ".bas"), ("'",)),
    ".nim": ("#",),
    **dict.fromkeys((".lisp", ".clj", ".cljs", ".scm", ".el"), (";",)),
    ".vue": ("//", "/*", "<!--"),
    ".csv": (),
}
_ANY = ("//", "/*", "<!--", "#", "--")
TO_LINE_END = {
    "//": r"(?<![:\w\"'])//",
    "#": r"(?:(?<=[\s,;({\[])|^)#(?!\w+\s*[<\"]|define|if|endif|else|!)",
    "--": r"(?:(?<=\s)|^)--(?= )",
    ";": r"^[ \t]*;",
    "%": r"(?:(?<=\s)|^)%",
    "'": r"(?:(?<=\s)|^)'",
}
"""What starts a comment to the end of its line → the pattern that finds it where it is one."""
BLOCKS = {"/*": "*/", "<!--": "-->", "<#": "#>"}
"""What starts a comment of any length → what ends it."""


def is_markup(suffix: str, text: str) -> bool:
    """Whether tags are structure here; elsewhere ``<`` is an operator or a type's parameter."""
    return suffix in _XML or suffix == ".vue" or text[:200].lstrip()[:1] == "<"


def comment_styles(suffix: str) -> tuple[str, ...]:
    """How a file of this kind writes comments; every common way where the kind is not known."""
    return _STYLES.get(suffix, _ANY)
