using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

class Pins
{
    // ruleid: pinning-csharp-single-pin
    static readonly string[] PinnedKeys = { "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=" };
    // ruleid: pinning-csharp-single-pin
    static readonly List<string> TrustedThumbprints = new List<string> { "CABD2A79A1076A31F21D253635CB039D4329A5E8" };
    // ruleid: pinning-csharp-single-pin
    private static readonly HashSet<string> _pins = new(StringComparer.OrdinalIgnoreCase) { "CABD2A79A1076A31F21D253635CB039D4329A5E8" };
    // ok: pinning-csharp-single-pin
    static readonly string[] SpkiPins = { "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=" };
    // ok: pinning-csharp-single-pin
    static readonly string[] RevokedThumbprints = { "CABD2A79A1076A31F21D253635CB039D4329A5E8" };
    // ok: pinning-csharp-single-pin
    static readonly string[] PinCodes = { "1234" };
    // ok: pinning-csharp-single-pin
    static readonly string[] Commits = { "CABD2A79A1076A31F21D253635CB039D4329A5E8" };
    // ruleid: pinning-csharp-single-pin
    object validator = new CertificateSubjectKeyIdentifierValidator(new[] { "79B459E67BB6E5E40173800888C81A58F6E99B6E" });
    // ruleid: pinning-csharp-placeholder-pin
    const string BackupPin = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    static readonly string[] Backups = { "x" };
    static readonly string[] PinSet = {
        // ok: pinning-csharp-placeholder-pin
        "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
        // ruleid: pinning-csharp-placeholder-pin
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        // ruleid: pinning-csharp-placeholder-pin
        "0000000000000000000000000000000000000000",
        // ruleid: pinning-csharp-placeholder-pin
        "00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00",
    };
    // ok: pinning-csharp-placeholder-pin
    const string EmptyFile = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
}

class Compare
{
    bool Check(X509Certificate2 c, X509Certificate2Collection store)
    {
        // ruleid: pinning-csharp-thumbprint-never-equal
        if (c.Thumbprint == "cabd2a79a1076a31f21d253635cb039d4329a5e8") return true;
        // ruleid: pinning-csharp-thumbprint-never-equal
        if ("CA BD 2A 79 A1 07 6A 31 F2 1D 25 36 35 CB 03 9D 43 29 A5 E8".Equals(c.Thumbprint)) return true;
        // ruleid: pinning-csharp-thumbprint-never-equal
        if (c.GetCertHashString() != "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6") return false;
        // ruleid: pinning-csharp-thumbprint-never-equal
        if (c.Thumbprint == "‎CABD2A79A1076A31F21D253635CB039D4329A5E8") return true;
        // ok: pinning-csharp-thumbprint-never-equal, pinning-csharp-weak-digest
        if (c.Thumbprint == "CABD2A79A1076A31F21D253635CB039D4329A5E8") return true;
        // ok: pinning-csharp-thumbprint-never-equal, pinning-csharp-thumbprint-malformed
        if (c.Thumbprint.Equals("cabd2a79a1076a31f21d253635cb039d4329a5e8", StringComparison.OrdinalIgnoreCase)) return true;
        // ruleid: pinning-csharp-thumbprint-malformed
        if (c.Thumbprint.Equals("ca:bd:2a:79:a1:07:6a:31:f2:1d:25:36:35:cb:03:9d:43:29:a5:e8", StringComparison.OrdinalIgnoreCase)) return true;
        // ruleid: pinning-csharp-thumbprint-malformed
        store.Find(X509FindType.FindByThumbprint, "‎cabd2a79a1076a31f21d253635cb039d4329a5e8", false);
        // ok: pinning-csharp-thumbprint-malformed
        store.Find(X509FindType.FindByThumbprint, "cabd2a79a1076a31f21d253635cb039d4329a5e8", false);
        // ok: pinning-csharp-thumbprint-never-equal
        if (c.Thumbprint == "") return false;
        // ruleid: pinning-csharp-sha256-malformed
        if (c.GetCertHashString(HashAlgorithmName.SHA256) == "CABD2A79A1076A31F21D253635CB039D4329A5E8") return true;
        // ok: pinning-csharp-sha256-malformed, pinning-csharp-thumbprint-never-equal
        return c.GetCertHashString(HashAlgorithmName.SHA256) == "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6";
    }

    bool Sha1(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None) return false;
        // ruleid: pinning-csharp-weak-digest
        return certificate.GetCertHashString() == "CABD2A79A1076A31F21D253635CB039D4329A5E8";
    }
}

class Callbacks
{
    void Set(HttpClientHandler handler)
    {
        // ruleid: pinning-csharp-accept-by-name
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => cert.Issuer.Contains("CN=ISRG Root X1");
        // ruleid: pinning-csharp-accept-by-name
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => { return cert.Subject == "CN=a.example"; };
        // ruleid: pinning-csharp-accept-by-serial
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => cert.GetSerialNumberString() == "008210CFB0D240E3594463E0BB63828B00";
        // ok: pinning-csharp-accept-by-name
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => errors == SslPolicyErrors.None && cert.Issuer.Contains("CN=ISRG Root X1");
        // ruleid: pinning-csharp-weak-digest
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => cert.Thumbprint == "CABD2A79A1076A31F21D253635CB039D4329A5E8";
    }

    bool ByName(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        // ruleid: pinning-csharp-accept-by-name
        if (certificate.Issuer.Contains("CN=Sectigo")) return true;
        // ruleid: pinning-csharp-accept-by-serial
        if (certificate.GetSerialNumberString() == "008210CFB0D240E3594463E0BB63828B00") return true;
        return false;
    }

    bool Narrowed(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None) return false;
        // ok: pinning-csharp-accept-by-serial
        if (certificate.GetSerialNumberString() == "008210CFB0D240E3594463E0BB63828B00") return true;
        // ok: pinning-csharp-accept-by-name
        return certificate.Issuer.Contains("CN=Sectigo");
    }

    bool Refused(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
    {
        if (certificate == null) return false;
        // ok: pinning-csharp-accept-by-name
        return !certificate.Issuer.Contains("CN=Superfish");
    }

    bool NoCallback(X509Certificate certificate)
    {
        // ok: pinning-csharp-accept-by-name
        return certificate.Issuer.Contains("CN=Sectigo");
    }
}

class OtherOrders
{
    static bool Same(X509Certificate2 certificate)
    {
        // ruleid: pinning-csharp-thumbprint-never-equal
        if (string.Equals("cabd2a79a1076a31f21d253635cb039d4329a5e8", certificate.Thumbprint)) return true;
        // ruleid: pinning-csharp-thumbprint-malformed
        if (certificate?.Thumbprint.Equals("CA BD 2A 79", StringComparison.OrdinalIgnoreCase) == true) return true;
        // ruleid: pinning-csharp-thumbprint-malformed
        if (String.Equals(certificate.Thumbprint, "CA BD 2A 79", StringComparison.OrdinalIgnoreCase)) return true;
        // ok: pinning-csharp-thumbprint-never-equal, pinning-csharp-thumbprint-malformed
        return string.Equals("CABD2A79A1076A31F21D253635CB039D4329A5E8", certificate.Thumbprint);
    }

    // ruleid: pinning-csharp-accept-by-name
    static Func<object, X509Certificate2, X509Chain, SslPolicyErrors, bool> Callback = (sender, certificate, chain, errors) =>
        errors == SslPolicyErrors.None || certificate.Issuer.Contains("CN=Example Root");
}
