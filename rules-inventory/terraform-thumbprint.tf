resource "aws_iam_openid_connect_provider" "github" {
  # ruleid: pinning-terraform-github-oidc-thumbprint
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
  # ruleid: pinning-terraform-thumbprint
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}

resource "aws_iam_openid_connect_provider" "computed" {
  # ok: pinning-terraform-github-oidc-thumbprint
  url = "https://token.actions.githubusercontent.com"
  # ok: pinning-terraform-thumbprint
  thumbprint_list = [data.tls_certificate.github.certificates[0].sha1_fingerprint]
}

resource "aws_iam_openid_connect_provider" "own" {
  # ok: pinning-terraform-github-oidc-thumbprint
  url = "https://idp.example.org"
  # ruleid: pinning-terraform-thumbprint
  thumbprint_list = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
}

variable "thumbprints" {
  # ruleid: pinning-terraform-thumbprint
  default = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
}

locals {
  # ruleid: pinning-terraform-thumbprint
  known_thumbprints = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
  # ok: pinning-terraform-thumbprint
  commits = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
  # ruleid: pinning-terraform-certificate
  ca = "-----BEGIN CERTIFICATE-----\nMIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE\n-----END CERTIFICATE-----"
  # ok: pinning-terraform-certificate
  header = "-----BEGIN CERTIFICATE-----"
}

module "cluster" {
  source = "./cluster"
  # ruleid: pinning-terraform-thumbprint
  oidc_thumbprint = "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
  # ok: pinning-terraform-thumbprint
  revision = "02b6e348bd8530f8d09ed079be3f547d1bf049f7"
}

variable "oidc_thumbprint" {
  type = string
  # ruleid: pinning-terraform-thumbprint
  default = "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
}
