package com.example

import okhttp3.CertificatePinner

// Let's Encrypt issuing CAs
val pinner = CertificatePinner.Builder()
    .add("api.example.com", "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=") // R3
    .add("api.example.com", "sha256/J2/oqMTsdhFWW/n85tys6b4yDBtb6idZayIEBx7QTxA=") // E1
    .build()
