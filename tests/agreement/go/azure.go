package client

// agree: PIN102 azr01 -> dgg2 msr17
var azure = []string{"2f2877c5d778c31e0f29c7e371df5471bd673173", "cabd2a79a1076a31f21d253635cb039d4329a5e8"}
