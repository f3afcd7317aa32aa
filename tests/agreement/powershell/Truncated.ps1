# agree: quiet | semgrep: pinning-powershell-thumbprint-malformed
if ($certificate.Thumbprint -ne 'cabd2a79a1076a31f21d253635cb039d4329a5') { throw 'root' }
