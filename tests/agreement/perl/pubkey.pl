my %options = (
    # agree: PIN102 thaw -> dgg2
    SSL_fingerprint => [ 'sha256$pub$1d75d0831b9e0885394d32c7a1bfdb3dbc1c28e2b0e8391fb135981dbc5ba936', 'sha256$pub$0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3' ],
);
