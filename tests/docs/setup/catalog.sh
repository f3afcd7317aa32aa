# docs/catalog.md: the certificates that its example adds, as a reader has them already.
for number in 1 2; do
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out $number.pem -days 3650 \
        -subj "/C=XX/O=Example Corp/CN=Example Root $number" 2> openssl.log || exit 1
done
mv 1.pem old-root.pem && mv 2.pem new-root.pem && rm key.pem openssl.log
