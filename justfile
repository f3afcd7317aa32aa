# `just X` is `python3 dev.py X`, which needs nothing but Python.

default:
    @python3 dev.py

demo *args:
    @python3 dev.py demo {{args}}

test *args:
    @python3 dev.py test {{args}}

test-oldest *args:
    @python3 dev.py test-oldest {{args}}

coverage *args:
    @python3 dev.py coverage {{args}}

lint:
    @python3 dev.py lint

catalog *args:
    @python3 dev.py catalog {{args}}

rules *args:
    @python3 dev.py rules {{args}}

docgen *args:
    @python3 dev.py docgen {{args}}

docs *args:
    @python3 dev.py docs {{args}}

bench:
    @python3 dev.py bench

fuzz *args:
    @python3 dev.py fuzz {{args}}

mutation *args:
    @python3 dev.py mutation {{args}}
