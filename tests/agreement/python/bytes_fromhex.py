PIN_SET = frozenset([
    bytes.fromhex("1d75d0831b9e0885394d32c7a1bfdb3dbc1c28e2b0e8391fb135981dbc5ba936"),  # agree: PIN101 thaw -> dgg2
    bytes.fromhex("871a9194f4eed5b312ff40c84c1d524aed2f778bbff25f138cf81f680a7adc67"),
])
