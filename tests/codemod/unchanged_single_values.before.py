PIN = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
HOSTS = {"api.example.com": "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"}
pool(assert_fingerprint=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"])
print("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"])
