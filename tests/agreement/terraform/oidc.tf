resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://oidc.example.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"] # agree: PIN102 dgrca -> dgg2
}
