val compromised = setOf("sha256/5C8kvU039KouVrl52D0eZSGf4Onjo4Khs8tmyTlV3nU=")
