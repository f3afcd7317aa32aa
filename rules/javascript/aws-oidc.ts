import * as iam from 'aws-cdk-lib/aws-iam';
import { OpenIdConnectProvider } from 'aws-cdk-lib/aws-iam';

new iam.OpenIdConnectProvider(this, 'GitHub', {
  url: 'https://token.actions.githubusercontent.com',
  thumbprints: [
    // ok: pinning-aws-oidc-malformed-thumbprint
    '6938fd4d98bab03faadb97b34396831e3780aea1',
    // ruleid: pinning-aws-oidc-malformed-thumbprint
    '69:38:FD:4D:98:BA:B0:3F:AA:DB:97:B3:43:96:83:1E:37:80:AE:A1',
    // ruleid: pinning-aws-oidc-malformed-thumbprint
    '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6',
  ],
});
// ruleid: pinning-aws-oidc-too-many-thumbprints
new OpenIdConnectProvider(this, 'Many', { url, thumbprints: [one, two, three, four, five, six] });
// ok: pinning-aws-oidc-too-many-thumbprints
new OpenIdConnectProvider(this, 'Five', { url, thumbprints: [one, two, three, four, five] });
// ok: pinning-aws-oidc-malformed-thumbprint
new Gallery({ thumbprints: ['left'] });
// ruleid: pinning-aws-oidc-malformed-thumbprint
new aws.iam.OpenIdConnectProvider('p', { url, clientIdLists: ['sts.amazonaws.com'], thumbprintLists: ['6938fd4d'] });
