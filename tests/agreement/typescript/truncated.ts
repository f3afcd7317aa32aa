new iam.OpenIdConnectProvider(this, 'Provider', {
  url: 'https://oidc.example.com',
  thumbprints: ['cabd2a79a1076a31f21d253635cb039d4329a5'], // agree: quiet | semgrep: pinning-aws-oidc-malformed-thumbprint
});
