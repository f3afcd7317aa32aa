$cas = @(
    @{ Name = 'first'; Thumbprint = '91c6d6ee3e8ac86384e548c299295c756c817b81' } # agree: PIN102 thaw -> dgg2
    @{ Name = 'second'; Thumbprint = 'cabd2a79a1076a31f21d253635cb039d4329a5e8' }
)
