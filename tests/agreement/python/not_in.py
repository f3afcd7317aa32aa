def accept(digest):
    return digest not in {"4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"}  # agree: PIN102 dgrca -> dgg2
