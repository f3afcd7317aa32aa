--[[
# ruleid: pinning-lua-thumbprint
]] local ca_fingerprint = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
--[[
# ruleid: pinning-lua-thumbprint
]] local options = { fingerprint = "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4" }
--[[
# ok: pinning-lua-thumbprint
]] local commit = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
