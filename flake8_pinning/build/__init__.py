"""Build the catalog: from CA certificates to authority records.

Only `records` and `errors` are free of third-party imports; everything else here needs the `certificates` extra.
"""
