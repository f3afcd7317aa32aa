using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;

class Pins
{
    // ruleid: pinning-csharp-thumbprint-constant
    const string PinnedThumbprint = "CABD2A79A1076A31F21D253635CB039D4329A5E8";
    // ok: pinning-csharp-thumbprint-constant
    const string Commit = "CABD2A79A1076A31F21D253635CB039D4329A5E8";
    static readonly HashSet<string> _fingerprints = new() {
        // ruleid: pinning-csharp-thumbprint-constant
        "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6",
        // ruleid: pinning-csharp-thumbprint-constant
        "69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470",
    };
    static readonly List<string> TrustedRoots = new List<string> {
        // ruleid: pinning-csharp-public-key-pin
        "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    };
    // ok: pinning-csharp-public-key-pin
    const string ScriptIntegrity = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
    // ok: pinning-csharp-public-key-pin
    const string WireGuardPublicKey = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
    // ruleid: pinning-csharp-deny-list
    static readonly string[] BlockedThumbprints = { "CABD2A79A1076A31F21D253635CB039D4329A5E8" };
    // ok: pinning-csharp-deny-list
    static readonly string[] BlockedUsers = { "CABD2A79A1076A31F21D253635CB039D4329A5E8" };
    // ruleid: pinning-csharp-key-identifier-pin
    object v = new CertificateSubjectKeyIdentifierValidator(new[] { "79B459E67BB6E5E40173800888C81A58F6E99B6E" });
    // ok: pinning-csharp-key-identifier-pin
    object w = new Other(new[] { "79B459E67BB6E5E40173800888C81A58F6E99B6E" });

    bool Check(X509Certificate2 c, X509Certificate2Collection store, Mail mail)
    {
        // ruleid: pinning-csharp-thumbprint-pin
        if (c.Thumbprint == "CABD2A79A1076A31F21D253635CB039D4329A5E8") return true;
        // ruleid: pinning-csharp-thumbprint-pin
        store.Find(X509FindType.FindByThumbprint, "CABD2A79A1076A31F21D253635CB039D4329A5E8", false);
        // ok: pinning-csharp-thumbprint-pin
        if (c.Thumbprint == expected) return true;
        // ruleid: pinning-csharp-subject-name-pin
        if (c.Issuer != "CN=ISRG Root X1, O=Internet Security Research Group, C=US") return false;
        // ok: pinning-csharp-subject-name-pin
        if (mail.Subject == "Your order") return false;
        // ruleid: pinning-csharp-common-name-pin
        if (c.Issuer.Contains("ISRG Root X1")) return true;
        // ruleid: pinning-csharp-common-name-pin
        if (c.GetNameInfo(X509NameType.SimpleName, true) == "ISRG Root X1") return true;
        // ok: pinning-csharp-common-name-pin
        if (mail.Subject.Contains("order")) return true;
        // ruleid: pinning-csharp-serial-pin
        if (c.GetSerialNumberString() == "008210CFB0D240E3594463E0BB63828B00") return true;
        // ok: pinning-csharp-serial-pin
        if (device.SerialNumber == "12345") return true;
        // ok: pinning-csharp-raw-public-key-pin
        if (c.GetPublicKeyString() == configured) return true;
        // ruleid: pinning-csharp-raw-public-key-pin
        return c.GetPublicKeyString() == "3082010A0282010100AB";
    }

    // ruleid: pinning-csharp-raw-public-key-pin
    static readonly HashSet<string> Keys = new HashSet<string> { "3082010A0282010100ABCDEF0123456789ABCDEF" + "0123" };
    // ruleid: pinning-csharp-embedded-certificate
    const string Pem = "-----BEGIN CERTIFICATE-----\n" +
        "MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw\n";
    // ok: pinning-csharp-embedded-certificate
    const string Marker = "-----BEGIN CERTIFICATE-----";
}

class Sets
{
    bool Accepts(X509Certificate2 cert)
    {
        // ruleid: pinning-csharp-thumbprint-pin
        return new[] { "CA71FCD1A0A2203ED6717F1ED48AF7C14CFFC755", "02B6E348BD8530F8D09ED079BE3F547D1BF049F7" }.Contains(cert.Thumbprint);
    }

    bool Known(string commit)
    {
        // ok: pinning-csharp-thumbprint-pin
        return new[] { "CA71FCD1A0A2203ED6717F1ED48AF7C14CFFC755", "02B6E348BD8530F8D09ED079BE3F547D1BF049F7" }.Contains(commit);
    }
}
