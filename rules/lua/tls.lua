--[[
# ok: pinning-lua-malformed-pin, pinning-lua-placeholder-pin
]] local pins = { "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=" }
--[[
# ruleid: pinning-lua-malformed-pin
]] local truncated = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC"
--[[
# ruleid: pinning-lua-placeholder-pin
]] local backup = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
local cert = conn:getpeercertificate()
--[[
# ruleid: pinning-luasec-weak-certificate-digest
]] if cert:digest() ~= expected then error("pin") end
--[[
# ruleid: pinning-luasec-weak-certificate-digest
]] if cert:digest("sha1") == expected then return true end
--[[
# ok: pinning-luasec-weak-certificate-digest
]] if cert:digest("sha256") == expected then return true end
--[[
# ok: pinning-luasec-weak-certificate-digest
]] print(cert:digest())

--[[
# ruleid: pinning-lua-http-public-key-pins
]] ngx.header["Public-Key-Pins"] = 'pin-sha256="C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="; max-age=5184000'
--[[
# ok: pinning-lua-http-public-key-pins
]] ngx.header["Content-Type"] = "text/plain"
