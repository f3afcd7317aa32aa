-- agree: PIN102 balt -> dgg2
local root_sha1 = "d4:de:20:d0:5e:66:fc:53:fe:1a:50:88:2c:78:db:28:52:ca:e4:74"
