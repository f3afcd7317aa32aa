variable "ca_thumbprints" {
  type = list(string)
  # agree: PIN102 balt -> dgg2
  default = ["d4de20d05e66fc53fe1a50882c78db2852cae474", "cabd2a79a1076a31f21d253635cb039d4329a5e8"]
}
