$AllowedRoots = @(
    'A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436' # agree: PIN102 dgrca -> dgg2
    'CABD2A79A1076A31F21D253635CB039D4329A5E8'
)
if ($AllowedRoots -notcontains $chain.ChainElements[-1].Certificate.Thumbprint) { throw 'root' }
