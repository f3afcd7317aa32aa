using System.Security.Cryptography.X509Certificates;

static class Serial
{
    // agree: PIN102 balt -> dgg2 | semgrep: none
    static bool Trusted(X509Certificate2 ca) => ca.GetSerialNumberString() == "020000B9";
}
