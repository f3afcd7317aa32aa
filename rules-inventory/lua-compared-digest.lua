local function accepts(cert)
  local seen = cert:digest("sha256")
--[[
# ruleid: pinning-lua-compared-digest
]] if seen == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" then return true end
--[[
# ruleid: pinning-lua-compared-digest
]] return cert:digest("sha256") == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"
end

local function release(body, commit)
--[[
# ok: pinning-lua-compared-digest
]] if sha256(body) ~= "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" then return false end
--[[
# ok: pinning-lua-compared-digest
]] return commit == "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
end
