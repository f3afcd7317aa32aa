val pinner = CertificatePinner.Builder()
    .add("api.example.com", "sha256/WoiWRyIOVNa9ihaBciRSC7XHjliYS9VwUGOIud4PB18=") // agree: quiet | semgrep: catalog dghev
    .add("api.example.com", "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=")
    .build()
