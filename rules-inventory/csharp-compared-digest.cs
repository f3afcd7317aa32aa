class Pinned
{
    bool Validate(HttpRequestMessage message, X509Certificate2 cert, X509Chain chain, SslPolicyErrors errors)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(cert.PublicKey.ExportSubjectPublicKeyInfo()));
        // ruleid: pinning-csharp-compared-digest
        if (hash == "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=") return true;
        var sum = Convert.ToHexString(SHA256.HashData(cert.RawData));
        // ruleid: pinning-csharp-compared-digest
        return string.Equals(sum, "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb", StringComparison.OrdinalIgnoreCase);
    }

    bool Release(byte[] body, string commit)
    {
        var sum = Convert.ToHexString(SHA256.HashData(body));
        // ok: pinning-csharp-compared-digest
        if (sum != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb") return false;
        // ok: pinning-csharp-compared-digest
        return commit == "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755";
    }
}
