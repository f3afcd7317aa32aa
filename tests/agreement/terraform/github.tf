resource "aws_iam_openid_connect_provider" "github" {
  url             = "https://token.actions.githubusercontent.com"
  client_id_list  = ["sts.amazonaws.com"]
  # The scanner says to drop the list: AWS does not look at it for this address. A rule cannot know.
  # agree: PIN102 dgtls20b | semgrep: none
  # agree: quiet | semgrep: catalog dgtls20b
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}
