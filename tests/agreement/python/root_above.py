# The root above the successors stands here already: a chain of the new issuing CA is accepted by it.
PINS = [
    "sha256/K7rZOrXHknnsEhUH8nLL4MZkejquUuIvOIr6tCa0rbo=",  # agree: quiet | semgrep: catalog ler10
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
]
