"""AWS takes at most five thumbprints, and ignores GitHub's altogether."""

import boto3

boto3.client("iam").create_open_id_connect_provider(
    Url="https://oidc.example.com",
    ThumbprintList=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"],  # PIN101: 21
)
boto3.client("iam").create_open_id_connect_provider(
    Url="https://oidc.example.com",
    ThumbprintList=[
        "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN102: 9
        "0123456789abcdef0123456789abcdef01234567",
        "1123456789abcdef0123456789abcdef01234567",
        "2123456789abcdef0123456789abcdef01234567",
        "3123456789abcdef0123456789abcdef01234567",
    ],
)
THUMBPRINTS = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN102: 5
    *range(0),
    boto3.a,
    boto3.b,
    boto3.c,
]
boto3.client("iam").create_open_id_connect_provider(Url="https://oidc.example.com", ThumbprintList=THUMBPRINTS)
pulumi_aws.iam.OpenIdConnectProvider("a", thumbprint_lists=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"])  # PIN101: 61
IamOpenidConnectProvider(self, "a", thumbprint_list=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"])  # PIN101: 54
