new iam.OpenIdConnectProvider(this, 'Provider', {
  url: 'https://oidc.example.com',
  thumbprints: ['a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436'], // agree: PIN102 dgrca -> dgg2
});
