# ruleid: pinning-powershell-thumbprint-malformed
Get-ChildItem Cert:\LocalMachine\Root | Where-Object { $_.Thumbprint -eq 'CA BD 2A 79 A1 07 6A 31 F2 1D 25 36 35 CB 03 9D 43 29 A5 E8' }
# ruleid: pinning-powershell-thumbprint-malformed
if ($cert.Thumbprint -ne "‎CABD2A79A1076A31F21D253635CB039D4329A5E8") { throw 'other certificate' }
# ok: pinning-powershell-thumbprint-malformed
if ($cert.Thumbprint -eq "$Thumbprint") { return }
# ok: pinning-powershell-thumbprint-malformed
if ($cert.Thumbprint -eq '') { return }
# ok: pinning-powershell-thumbprint-malformed, pinning-powershell-thumbprint-lower-case
if ($cert.Thumbprint -eq 'cabd2a79a1076a31f21d253635cb039d4329a5e8') { return }
# ruleid: pinning-powershell-thumbprint-lower-case
if ($cert.Thumbprint -ceq 'cabd2a79a1076a31f21d253635cb039d4329a5e8') { return }
# ok: pinning-powershell-thumbprint-malformed
# if ($cert.Thumbprint -eq 'old') { return }

[Net.ServicePointManager]::ServerCertificateValidationCallback = {
    param($sender, $certificate, $chain, $errors)
    # ruleid: pinning-powershell-weak-digest
    $certificate.GetCertHashString() -eq 'CABD2A79A1076A31F21D253635CB039D4329A5E8'
}
# ok: pinning-powershell-weak-digest
$mine = $certificates | Where-Object { $_.Thumbprint -eq 'CABD2A79A1076A31F21D253635CB039D4329A5E8' }

# ruleid: pinning-powershell-accept-by-name
[Net.ServicePointManager]::ServerCertificateValidationCallback = { param($s, $c, $ch, $e) $c.Issuer -like '*ISRG Root X1*' }
# ok: pinning-powershell-accept-by-name
[Net.ServicePointManager]::ServerCertificateValidationCallback = { param($s, $c, $ch, $e) $e -eq 'None' -and $c.Issuer -like '*ISRG Root X1*' }
