"""Columns count characters, whatever the encoding makes of them."""

ÄÖÜ = ["ä", "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN102: 13
日本語 = ("日本", {"証明書": ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]})  # PIN101: 23
if True:
	TABS = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN101: 10
𝒳 = ["𝒳𝒳".encode(), "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN102: 21
