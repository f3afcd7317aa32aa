"""AWS has ignored the thumbprints of GitHub's provider since 2023: drop them, add nothing."""

PROVIDER = {
    "Url": "https://token.actions.githubusercontent.com",
    "ThumbprintList": ["6938fd4d98bab03faadb97b34396831e3780aea1"],  # PIN102: 24
}
