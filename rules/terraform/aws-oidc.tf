resource "aws_iam_openid_connect_provider" "good" {
  url            = "https://oidc.example.org"
  client_id_list = ["sts.amazonaws.com"]
  # ok: pinning-terraform-aws-oidc-malformed-thumbprint, pinning-terraform-aws-oidc-too-many-thumbprints
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1", "1c58a3a8518e8759bf075b76b750d4f2df264fcd"]
}

resource "aws_iam_openid_connect_provider" "computed" {
  url = "https://oidc.example.org"
  # ok: pinning-terraform-aws-oidc-malformed-thumbprint
  thumbprint_list = [data.tls_certificate.issuer.certificates[0].sha1_fingerprint]
}

resource "aws_iam_openid_connect_provider" "colons" {
  url = "https://oidc.example.org"
  # ruleid: pinning-terraform-aws-oidc-malformed-thumbprint
  thumbprint_list = ["69:38:fd:4d:98:ba:b0:3f:aa:db:97:b3:43:96:83:1e:37:80:ae:a1"]
}

resource "aws_iam_openid_connect_provider" "sha256" {
  url = "https://oidc.example.org"
  thumbprint_list = [
    "9e99a48a9960b14926bb7f3b02e22da2b0ab7280",
    # ruleid: pinning-terraform-aws-oidc-malformed-thumbprint
    "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f",
  ]
}

resource "aws_iam_openid_connect_provider" "standin" {
  url = "https://oidc.example.org"
  # ruleid: pinning-terraform-aws-oidc-malformed-thumbprint
  thumbprint_list = ["ffffffffffffffffffffffffffffffffffffffff"]
}

module "oidc" {
  source = "./oidc"
  # ruleid: pinning-terraform-aws-oidc-malformed-thumbprint
  thumbprint_list = ["9e99a48a9960b14926bb7f3b02e22da2b0ab72"]
}

variable "oidc_thumbprint_list" {
  type = list(string)
  # ruleid: pinning-terraform-aws-oidc-malformed-thumbprint
  default = ["9e99a48a9960b14926bb7f3b02e22da2b0ab72800"]
}

variable "regions" {
  # ok: pinning-terraform-aws-oidc-malformed-thumbprint
  default = ["eu-central-1"]
}

locals {
  # ruleid: pinning-terraform-aws-oidc-malformed-thumbprint
  github_thumbprints = ["6938fd4d98bab03faadb97b34396831e3780aea"]
  # ok: pinning-terraform-aws-oidc-malformed-thumbprint
  known_thumbprints = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}

resource "aws_iam_openid_connect_provider" "six" {
  url = "https://oidc.example.org"
  # ruleid: pinning-terraform-aws-oidc-too-many-thumbprints
  thumbprint_list = [
    "6938fd4d98bab03faadb97b34396831e3780aea1",
    "1c58a3a8518e8759bf075b76b750d4f2df264fcd",
    "9e99a48a9960b14926bb7f3b02e22da2b0ab7280",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "cabd2a79a1076a31f21d253635cb039d4329a5e8",
  ]
}
