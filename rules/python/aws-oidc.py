import boto3
import pulumi_aws as aws
from aws_cdk import aws_iam as iam

# ok: pinning-python-aws-oidc-malformed-thumbprint
iam.OpenIdConnectProvider(self, "ci", url=url, thumbprints=["6938fd4d98bab03faadb97b34396831e3780aea1", "1c58a3a8518e8759bf075b76b750d4f2df264fcd"])
# ruleid: pinning-python-aws-oidc-malformed-thumbprint
iam.OpenIdConnectProvider(self, "ci", url=url, thumbprints=["69:38:fd:4d:98:ba:b0:3f:aa:db:97:b3:43:96:83:1e:37:80:ae:a1"])
# ruleid: pinning-python-aws-oidc-malformed-thumbprint
boto3.client("iam").create_open_id_connect_provider(Url=url, ThumbprintList=["cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"])
# ok: pinning-python-aws-oidc-malformed-thumbprint
client.update_open_id_connect_provider_thumbprint(OpenIDConnectProviderArn=arn, ThumbprintList=["6938FD4D98BAB03FAADB97B34396831E3780AEA1"])
# ruleid: pinning-python-aws-oidc-malformed-thumbprint
aws.iam.OpenIdConnectProvider("ci", url=url, thumbprint_lists=["ffffffffffffffffffffffffffffffffffffffff"])
# ok: pinning-python-aws-oidc-malformed-thumbprint
pulumiservice.OidcIssuer("ci", thumbprints=["cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"])
# ok: pinning-python-aws-oidc-malformed-thumbprint
iam.OpenIdConnectProvider(self, "ci", url=url, thumbprints=[computed])

# ruleid: pinning-python-aws-oidc-too-many-thumbprints
client.create_open_id_connect_provider(Url=url, ThumbprintList=[a, b, c, d, e, f])
# ok: pinning-python-aws-oidc-too-many-thumbprints
client.create_open_id_connect_provider(Url=url, ThumbprintList=[a, b, c, d, e])


def under_another_name():
    from pulumi_aws.iam import OpenIdConnectProvider as Provider

    # ruleid: pinning-python-aws-oidc-malformed-thumbprint
    Provider("x", thumbprint_lists=["69:38:fd"])
    # ok: pinning-python-aws-oidc-malformed-thumbprint
    Certificates("x", thumbprint_lists=["69:38:fd"])
