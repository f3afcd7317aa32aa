resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://oidc.example.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["cabd2a79a1076a31f21d253635cb039d4329a5"] # agree: quiet | semgrep: pinning-terraform-aws-oidc-malformed-thumbprint
}
