class PinnedTrustManager implements X509TrustManager {
    private static final String EXPECTED = "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb";

    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        delegate.checkServerTrusted(chain, type);
        String hex = toHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded()));
        // ruleid: pinning-java-compared-digest
        if (!EXPECTED.equalsIgnoreCase(hex)) throw new CertificateException();

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(chain[0].getPublicKey().getEncoded());
        byte[] sum = digest.digest();
        // ruleid: pinning-java-compared-digest
        if (!Base64.getEncoder().encodeToString(sum).equals("5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=")) throw new CertificateException();
        // ruleid: pinning-java-compared-digest
        if (!MessageDigest.isEqual(sum, HexFormat.of().parseHex("bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"))) throw new CertificateException();

        StringBuilder text = new StringBuilder();
        for (byte octet : sum) text.append(String.format("%02x", octet));
        // ruleid: pinning-java-compared-digest
        if (!"bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb".contentEquals(text)) throw new CertificateException();
    }

    void download(byte[] body, String commit) {
        String hex = toHex(MessageDigest.getInstance("SHA-256").digest(body));
        // ok: pinning-java-compared-digest
        if (!hex.equals("bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb")) throw new IllegalStateException();
        // ok: pinning-java-compared-digest
        if (commit.equals("ca71fcd1a0a2203ed6717f1ed48af7c14cffc755")) return;
    }

    boolean placeholder(X509Certificate certificate) {
        String hex = toHex(certificate.getEncoded());
        // ok: pinning-java-compared-digest
        return hex.equals("0000000000000000000000000000000000000000000000000000000000000000");
    }
}
