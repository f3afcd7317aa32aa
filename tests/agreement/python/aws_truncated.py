import boto3

boto3.client("iam").create_open_id_connect_provider(
    Url="https://oidc.example.com",
    ThumbprintList=["cabd2a79a1076a31f21d253635cb039d4329a5"],  # agree: PIN201 | semgrep: pinning-python-aws-oidc-malformed-thumbprint
)
