http.verify_callback = lambda do |ok, store|
  got = OpenSSL::Digest::SHA256.hexdigest(store.chain.first.to_der)
  # ruleid: pinning-ruby-compared-digest
  ok && got == 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb'
end

def release(body, commit)
  got = OpenSSL::Digest::SHA256.hexdigest(body)
  # ok: pinning-ruby-compared-digest
  return false unless got == 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb'
  # ok: pinning-ruby-compared-digest
  commit == 'ca71fcd1a0a2203ed6717f1ed48af7c14cffc755'
end
