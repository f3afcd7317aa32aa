def is_root(certificate):
    # agree: PIN102 dgaid -> dgg2
    return certificate.serial_number == 17154717934120587862167794914071425081
