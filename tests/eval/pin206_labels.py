"""A comment or name beside a pin that names another CA."""

PINS = [
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",  # DigiCert  # PIN206: 5
    # GlobalSign
    "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=",  # PIN206: 5
]
DIGICERT_ROOT = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="  # PIN206: 17
BY_CA = {"letsencrypt": "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}  # PIN206: 25
amazonRoot = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="  # PIN206: 14

# Right labels, old brands, issuers, histories and names of services.
RIGHT = [
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",  # ISRG Root X1 (Let's Encrypt)
    "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=",  # DigiCert Global Root G2, replaces Baltimore
    "sha256/mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c=",  # GTS Root R4, cross-signed by GlobalSign
    "sha256/x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4=",  # Sectigo, once COMODO
    "sha256/++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=",  # Amazon Root CA 1
]
SERVICES = {
    # Microsoft Graph
    "graph.microsoft.com": "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=",
    # Amazon S3
    "s3.amazonaws.com": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    # Google sign-in
    "accounts.google.com": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
}
# Let's Encrypt and then DigiCert
BOTH = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# Let's Encrypt first
ONE_LINE = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
