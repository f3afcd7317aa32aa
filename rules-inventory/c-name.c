int check(X509 *cert, char *buf) {
  X509_NAME_oneline(X509_get_issuer_name(cert), buf, 256);
  // ruleid: pinning-c-subject-dn
  if (strstr(buf, "/CN=DigiCert Global Root G2") != NULL)
    return 1;
  // ruleid: pinning-c-subject-dn
  if (strcmp(buf, "/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2") == 0)
    return 1;
  // ok: pinning-c-subject-dn
  return strcmp(buf, "/etc/ssl/certs") == 0;
}
