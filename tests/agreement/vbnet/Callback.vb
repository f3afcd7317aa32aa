Module Callback
    Function Accept(certificate As X509Certificate2) As Boolean
        ' agree: PIN102 dgrca -> dgg2
        Return certificate.Thumbprint = "A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436"
    End Function
End Module
