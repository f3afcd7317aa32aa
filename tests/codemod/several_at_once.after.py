# One CA's successor comes once, behind the last of the pins that it is for.
PINS = [
    "d4de20d05e66fc53fe1a50882c78db2852cae474",
    "0123456789abcdef0123456789abcdef01234567",
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "1123456789abcdef0123456789abcdef01234567",
    "a053375bfe84e8b748782c7cee15827a6af5a405",
    "cbcfd09ce3cd22d99d94e58f92e9898fbee51a5e",
    "2d74d6dfd96eea55ad7baafa0d3c6552b2dadc37",
    "5f89f238597b90392073ac3d36fd9ac4fa911420",
]
