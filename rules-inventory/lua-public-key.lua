--[[
# ruleid: pinning-lua-public-key
]] local pins = { "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=" }
--[[
# ruleid: pinning-lua-public-key
]] check("sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=")
--[[
# ok: pinning-lua-public-key
]] local secret = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
