"""One certificate of a key that is in service under others too."""

THUMBPRINTS = ["8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e"]  # PIN104: 16
CA_SERIALS = [0x066C9FCF99BF8C0A39E2F0788A43E696365BCA]  # PIN104: 15
SINGLE = "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e"  # PIN104: 10

# The key is the same in all of them.
KEYS = ["++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI="]
NO_SIBLING = ["96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"]
REVOKED = ["8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e"]
