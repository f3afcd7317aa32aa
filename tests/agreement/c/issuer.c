int ours(const char *line) {
    /* agree: PIN102 dgrca -> dgg2 */
    return strcmp(line, "/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root CA") == 0;
}
