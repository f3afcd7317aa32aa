bool trusted(X509Certificate certificate) =>
    // agree: PIN102 balt -> dgg2
    sha1.convert(certificate.der).toString() == 'd4de20d05e66fc53fe1a50882c78db2852cae474';
