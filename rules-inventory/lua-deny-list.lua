--[[
# ruleid: pinning-lua-deny-list
]] local revoked_fingerprints = { "df3c24f9bfd666761b268073fe06d1cc8d4f82a4" }
--[[
# ok: pinning-lua-deny-list
]] local fingerprints = { "df3c24f9bfd666761b268073fe06d1cc8d4f82a4" }
