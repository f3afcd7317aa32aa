# ok: pinning-elixir-malformed-pin
@pins ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-elixir-malformed-pin
@truncated "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC"
# ruleid: pinning-elixir-malformed-pin
@backup "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
# ok: pinning-elixir-malformed-pin
@lock {:hex, :jason, "1.4.1", "sha256/objects"}

# ruleid: pinning-elixir-verify-fun-accepts-bad-certificate
defp verify(_cert, {:bad_cert, _reason}, state), do: {:valid, state}
# ok: pinning-elixir-verify-fun-accepts-bad-certificate
defp verify(_cert, {:bad_cert, reason}, _state), do: {:fail, reason}
# ok: pinning-elixir-verify-fun-accepts-bad-certificate
defp verify(cert, {:bad_cert, :selfsigned_peer}, state), do: compare(cert, state)
# ruleid: pinning-elixir-weak-certificate-digest
if Base.encode16(:crypto.hash(:sha, cert_der)) == @pin, do: :ok
# ok: pinning-elixir-weak-certificate-digest
if Base.encode16(:crypto.hash(:sha256, cert_der)) == @pin, do: :ok
# ok: pinning-elixir-weak-certificate-digest
if Base.encode16(:crypto.hash(:sha, body)) == etag, do: :ok
