locals {
  thumbprints = [
    "5fb7ee0633e259dbad0c4c9ae6d38f1a61c7dc25", # agree: quiet | semgrep: catalog dghev
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
  ]
}
