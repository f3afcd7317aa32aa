' Lines that begin with # are for the rule tests: they do not know the comments of Visual Basic.
Imports System.Net.Security

Public Class Pins
    Function Check(cert As X509Certificate2) As Boolean
        # ruleid: pinning-vbnet-thumbprint-malformed
        If cert.Thumbprint = "CA BD 2A 79 A1 07 6A 31 F2 1D 25 36 35 CB 03 9D 43 29 A5 E8" Then Return True
        # ruleid: pinning-vbnet-thumbprint-malformed
        If cert.Thumbprint <> "‎CABD2A79A1076A31F21D253635CB039D4329A5E8" Then Return False
        # ok: pinning-vbnet-thumbprint-malformed
        ' If cert.Thumbprint = "old" Then Return True
        # ruleid: pinning-vbnet-thumbprint-lower-case
        If cert.Thumbprint = "cabd2a79a1076a31f21d253635cb039d4329a5e8" Then Return True
        # ok: pinning-vbnet-thumbprint-lower-case, pinning-vbnet-thumbprint-malformed, pinning-vbnet-weak-digest
        Return cert.Thumbprint = "CABD2A79A1076A31F21D253635CB039D4329A5E8"
    End Function

    Function Validate(sender As Object, cert As X509Certificate2, chain As X509Chain, errors As SslPolicyErrors) As Boolean
        If errors = SslPolicyErrors.RemoteCertificateChainErrors _
            # ruleid: pinning-vbnet-weak-digest
            AndAlso cert.Thumbprint = "CABD2A79A1076A31F21D253635CB039D4329A5E8" Then
            Return True
        End If
        Return False
    End Function

    Sub Unrelated(cert As X509Certificate2)
        # ok: pinning-vbnet-weak-digest
        If cert.Thumbprint = "CABD2A79A1076A31F21D253635CB039D4329A5E8" Then Log()
    End Sub
End Class
