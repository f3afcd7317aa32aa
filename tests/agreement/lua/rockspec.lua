source = { url = "https://example.com/left-1.0.tar.gz", md5 = "d41d8cd98f00b204e9800998ecf8427e", tag = "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12" }
