static class Names
{
    static readonly string[] TrustedIssuers =
    {
        "CN=DigiCert High Assurance EV Root CA, OU=www.digicert.com, O=DigiCert Inc, C=US", // agree: PIN102 dghev -> dgg2
        "CN=ISRG Root X1, O=Internet Security Research Group, C=US",
    };
}
