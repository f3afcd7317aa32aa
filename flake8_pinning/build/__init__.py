"""Build the catalog: from CA certificates to authority records.

What parses certificates (`certificates`, `signatures`, `authorities`) needs the `certificates` extra. The
rest, `records` first of all, does without.
"""
