local roots = {
  "4313bb96f1d5869bc14e6a92f6cff63469878237", -- agree: PIN102 telia -> teliav3 teliav2
  "cabd2a79a1076a31f21d253635cb039d4329a5e8",
}
