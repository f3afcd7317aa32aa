def issued_by_ours(issuer):
    # agree: PIN102 balt -> dgg2
    return issuer["commonName"] == "Baltimore CyberTrust Root"
