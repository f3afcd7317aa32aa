# ruleid: pinning-powershell-thumbprint-pin
$Thumbprint = 'CABD2A79A1076A31F21D253635CB039D4329A5E8'
# ok: pinning-powershell-thumbprint-pin
$commit = 'cabd2a79a1076a31f21d253635cb039d4329a5e8'
# ok: pinning-powershell-thumbprint-pin
Write-Host "the commit is cabd2a79a1076a31f21d253635cb039d4329a5e8"
# ruleid: pinning-powershell-thumbprint-pin
$root = Get-ChildItem 'Cert:\LocalMachine\Root\CABD2A79A1076A31F21D253635CB039D4329A5E8'
$rootCerts = @(
    # ruleid: pinning-powershell-thumbprint-pin
    'CABD2A79A1076A31F21D253635CB039D4329A5E8' # ISRG Root X1
    # ruleid: pinning-powershell-thumbprint-pin
    'BDB1B93CD5978D45C6261455F8DB95C75AD153AF'
)
$table = @(
    # ruleid: pinning-powershell-thumbprint-pin
    @{ Certname = 'ISRG Root X1'; Certtb = 'cabd2a79a1076a31f21d253635cb039d4329a5e8' },
    # ruleid: pinning-powershell-thumbprint-pin
    @{ Certname = 'ISRG Root X2'; Certtb = 'BDB1B93CD5978D45C6261455F8DB95C75AD153AF' }
)
# ok: pinning-powershell-thumbprint-pin
# $Thumbprint = 'CABD2A79A1076A31F21D253635CB039D4329A5E8'
# ruleid: pinning-powershell-subject-name-pin
if ($signature.SignerCertificate.Subject -eq 'CN=Example, O="Example, Inc.", C=US') { return }
# ok: pinning-powershell-subject-name-pin
if ($mail.Subject -eq 'Weekly report') { return }
# ruleid: pinning-powershell-serial-pin
$old = $certificates | Where-Object { $_.SerialNumber -eq '008210CFB0D240E3594463E0BB63828B00' }
# ok: pinning-powershell-serial-pin
$disk = Get-Disk | Where-Object { $_.SerialNumber -eq 'S3YJNX0K' }
# ruleid: pinning-powershell-deny-list
$blockedCertificates = @('CABD2A79A1076A31F21D253635CB039D4329A5E8')
# ok: pinning-powershell-deny-list
$blockedCommits = @()
# ruleid: pinning-powershell-embedded-certificate
$pem = "-----BEGIN CERTIFICATE-----`nMIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw`n"
# ok: pinning-powershell-embedded-certificate
$marker = '-----BEGIN CERTIFICATE-----'

# ruleid: pinning-powershell-thumbprint-pin
[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { param($s, $c) $c.GetCertHashString() -eq 'CA71FCD1A0A2203ED6717F1ED48AF7C14CFFC755' }
# ok: pinning-powershell-thumbprint-pin
if ((git rev-parse HEAD) -eq 'ca71fcd1a0a2203ed6717f1ed48af7c14cffc755') { exit 0 }
