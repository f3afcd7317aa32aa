from aws_cdk import aws_iam as iam


def provider(stack):
    return iam.OpenIdConnectProvider(
        stack,
        "Ci",
        url="https://oidc.example.com",
        thumbprints=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"],  # agree: PIN101 dgrca -> dgg2
    )
