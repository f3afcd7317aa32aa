bool accepts(X509Certificate cert) {
  final sum = sha256.convert(cert.der);
  // ruleid: pinning-dart-compared-digest
  return sum.toString() == 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb';
}

bool release(List<int> body, String commit) {
  final sum = sha256.convert(body).toString();
  // ok: pinning-dart-compared-digest
  if (sum != 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb') return false;
  // ok: pinning-dart-compared-digest
  return commit == 'ca71fcd1a0a2203ed6717f1ed48af7c14cffc755';
}
