INSERT INTO sessions (id, token) VALUES ('3f2504e0-4f89-11d3-9a0c-0305e82c3301', x'2fd4e1c67a2d28fced849ee1bb76e7391b93eb12');
