--[[
# ruleid: pinning-lua-certificate
]] tls.cert.verify([[-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----]])
--[[
# ok: pinning-lua-certificate
]] local header = "-----BEGIN CERTIFICATE-----"
