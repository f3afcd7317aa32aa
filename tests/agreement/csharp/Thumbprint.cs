using System.Net.Http;

static class Thumbprint
{
    public static HttpClientHandler Handler() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (message, leaf, chain, errors) =>
            // agree: PIN102 dgrca -> dgg2 | semgrep: pinning-csharp-weak-digest
            errors == 0 && chain.ChainElements[2].Certificate.Thumbprint == "A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436",
    };
}
