"""Many repositories: clone, scan, and one table of who pins what, until when."""
