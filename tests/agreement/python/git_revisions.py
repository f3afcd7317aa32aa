VENDORED = {
    "parser": "8c736521fd2b8e1cb0ce4f1b5e5a3c9f1b1d2e3f",
    "lexer": "f1a24f6a4d1c9d1f4f9a2f0b7f7c3be14f6fd0aa",
}
PATCHES_SHA256 = ["3b5d5c3712955042212316173ccf37be8007f0c9b8e5b0f3b0a4c0ddbb0f5a51"]
