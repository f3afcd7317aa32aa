import aws_cdk.aws_iam as iam

iam.OpenIdConnectProvider(self, "Provider", url="https://oidc.example.com", thumbprints=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"])
iam.OpenIdConnectProvider(
    self,
    "Full",
    url="https://oidc.example.com",
    thumbprints=[
        "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
        "0123456789abcdef0123456789abcdef01234567",
        "1123456789abcdef0123456789abcdef01234567",
        "2123456789abcdef0123456789abcdef01234567",
        "3123456789abcdef0123456789abcdef01234567",
    ],
)
