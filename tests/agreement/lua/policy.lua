local banned_roots = { "3e2bf7f2031b96f38ce6c4d8a85d3e2d58476a0f", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436" }
