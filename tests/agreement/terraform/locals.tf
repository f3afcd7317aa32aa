locals {
  thumbprints = [
    "925a8f8d2c6d04e0665f596aff22d863e8256f3f", # agree: PIN102 sfsg2 -> amz1 amz2
    "cabd2a79a1076a31f21d253635cb039d4329a5e8",
  ]
}
