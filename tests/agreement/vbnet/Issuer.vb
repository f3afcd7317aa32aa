Module Issuer
    Function Trusted(certificate As X509Certificate2) As Boolean
        ' agree: PIN102 dgaid -> dgg2
        Return certificate.Issuer = "CN=DigiCert Assured ID Root CA, OU=www.digicert.com, O=DigiCert Inc, C=US"
    End Function
End Module
