"""HTTP Public Key Pinning: reported where it is set, once a statement."""


def respond(response, handler):
    response["Public-Key-Pins"] = 'pin-sha256="C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="; max-age=5184000'  # PIN205: 14
    response.headers["Public-Key-Pins-Report-Only"] = pins()  # PIN205: 22
    response.headers.update({"Public-Key-Pins": pins(), "X-Frame-Options": "DENY"})  # PIN205: 30
    handler.add_header("Public-Key-Pins", pins())  # PIN205: 24
    handler.headers = [("public-key-pins", pins())]  # PIN205: 25
    if "Public-Key-Pins" in response.headers:
        del response.headers["Public-Key-Pins"]
    return response.headers.get("Public-Key-Pins")


KNOWN_HEADERS = ["Content-Type", "Public-Key-Pins", "Strict-Transport-Security"]
HELP = "see Public-Key-Pins in RFC 7469"
