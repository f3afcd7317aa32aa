' Lines that begin with # are for the rule tests: they do not know the comments of Visual Basic.
Public Class Pins
    # ruleid: pinning-vbnet-thumbprint-pin
    Const RootThumbprint As String = "CABD2A79A1076A31F21D253635CB039D4329A5E8"
    # ok: pinning-vbnet-thumbprint-pin
    Const Commit As String = "CABD2A79A1076A31F21D253635CB039D4329A5E8"

    Function Check(cert As X509Certificate2) As Boolean
        # ruleid: pinning-vbnet-thumbprint-pin
        If Not cert.Thumbprint = "CABD2A79A1076A31F21D253635CB039D4329A5E8" _
            # ruleid: pinning-vbnet-subject-name-pin
            OrElse Not cert.Issuer = "CN=ISRG Root X1, O=Internet Security Research Group, C=US" Then
            Return False
        End If
        # ok: pinning-vbnet-subject-name-pin
        If mail.Subject = "Your order" Then Return False
        # ok: pinning-vbnet-thumbprint-pin
        ' If cert.Thumbprint = "CABD2A79A1076A31F21D253635CB039D4329A5E8" Then Return True
        # ok: pinning-vbnet-serial-pin
        If device.SerialNumber = "12345" Then Return False
        # ruleid: pinning-vbnet-serial-pin
        Return cert.GetSerialNumberString() = "008210CFB0D240E3594463E0BB63828B00"
    End Function
End Class
