static class Truncated
{
    // agree: quiet | semgrep: pinning-csharp-thumbprint-never-equal
    static bool Trusted(X509Certificate2 ca) => ca.Thumbprint == "cabd2a79a1076a31f21d253635cb039d4329a5";
}
