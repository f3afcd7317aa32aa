resource "aws_iam_openid_connect_provider" "example0" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-root-g2
    "a14b48d943ee0a0e40904f3ce0a4c09193515d3f" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example1" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-root-g2-and-1
    "f00366a7a57a9aee3276ccc7b0d3c05f9c814706", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example2" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-yr1-and-2
    "ee44782835d8fb31394da5ceb840dc93849bcf5a" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example3" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geotrust-tls-rsa-ca-g1
    "7e6db7b7584d8cf2003e0931e6cfc41a3a62d3df", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example4" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-ssl-com-tls-ecc-root-ca-2022-and-3
    "f9b5b632455f9cbeec575f80dce96e2cc7b278b7" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example5" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-ye1-and-2
    "e1cc565beecae8862a7d37bd291beb214e1b1c88", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example6" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-g2-tls-rsa-sha256-2020-ca1
    "d6aee31631f7abc56b9de8abeccc4108a626b104" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example7" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-gts-root-r1
    "9a44497632dbdefad0bcfb5a7b17bd9e56092494", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example8" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-amazon-root-ca-1
    "fe196207e836b7167289cdb1f912b507c59c3fc1" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example9" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-root-g3
    "f517a24f9a48c6c9f8a200269fdc0f482cab3089", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example10" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-root-r46-and-1
    "ee869387fffd8349ab5ad14322588789a457b012" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example11" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-dv-e36-and-1
    "f66529df6177df6a74911157b48a2668ab5f9962", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example12" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-godaddy-tls-root-ca-r1
    "47beabc922eae80e78783462a79f45c254fde68b" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example13" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geotrust-ev-rsa-ca-g2
    "a399046417b67e320d3efa69d7dce6b8bfe8a9f2", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example14" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geant-tls-ecc-1-and-3
    "c2826e266d7405d34ef89762636ae4b36e86cb5e" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example15" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-starfield-tls-root-ca-r1
    "b51c067cee2b0c3df855ab2d92f4fe39d4e70f0e", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example16" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-dv-r35-and-2
    "33e4e80807204c2b6182a3a14b591acd25b5f0db" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example17" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ev-r35-and-2
    "a3df966d0cb2d84af8f16c855b97c49364f5d8c0", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example18" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-r46-333e9d
    "f6b1241b062e551b329a7a551b5f7631b7bfbccb" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example19" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-usertrust-ecc-certification-authority-and-1
    "ca7788c32da1e4b7863a4fb57d00b55ddacbc7f9", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example20" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-incommon-rsa-ov-ssl-ca-3
    "78e50262e8c47571fb82d5063a6c9bd91bb8a325" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example21" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ev-e36-and-1
    "7a164f53af93b80965ff9fdf446d5849b14b3fda", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example22" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-amazon-root-ca-3-and-1
    "f0e7a272b0b81ddc46e1bdb7ca01a60858d2ec85" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example23" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-incommon-ecc-ov-ssl-ca-3
    "9bb689a886481190cf47f0f477af6f9a4e182409", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example24" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ov-r35-and-2
    "40cef3046c916ed7ae557f60e76842828b51de53" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example25" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-03-and-2
    "f9388ea2c9b7d632b66a2b0b406df1d37d3901f6", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example26" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ov-e36-and-1
    "c8af0b661078fa075b5b4e80ff37e0597bc8ce93" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example27" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-godaddy-tls-intermediate-ca-dv-r1v1-and-2
    "f0cb53bdb0570c7df5af15b91e3331cd807dc1a5", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example28" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-amazon-root-ca-1-and-1
    "9e99a48a9960b14926bb7f3b02e22da2b0ab7280" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example29" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-isrg-root-x1
    "dac9024f54d8f6df94935fb1732638ca6ad77c13", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example30" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geotrust-tls-ecc-ca-g1
    "eead9bdca1d26419a56c1964a7e1a2760d079d93" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example31" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-ca-r3-and-1
    "edc04556546a16b80e0436760e6b247ef4279d61", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example32" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-08-and-2
    "31600991ed5fec63d355a5484a6dcc787ead89bc" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example33" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-usertrust-rsa-certification-authority-and-1
    "d89e3bd43d5d909b47a18977aa9d5ce36cee184c", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example34" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-root-e46
    "dbb3d6db5d425e07b5a4afcc56c8b5b8d8cabcde" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example35" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-07-and-2
    "53e6c1f7c613a0719c99ad6ce27408728fe88881", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example36" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-04-and-2
    "be68d0adaa2345b48e507320b695d386080e5b25" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example37" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-ca-r6-and-1
    "b1bc968bd4f49d622aa89a81f2150152a41d829c", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example38" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-gts-root-r4
    "2a1d6027d94ab10a1c4d915ccd33a0cb3e2d54cb" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example39" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-gts-root-r3
    "30d4246f07ffdb91898a0be9496611eb8c5e46e5", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example40" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-dv-ecc-ca
    "a603f420d268036d5d35f78021d591e82e2029dd" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example41" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-ecc-root-certificate-authority-2017
    "7ca9013d43721551e987380b3eae4b442dc037ea", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example42" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-r46-4e3890
    "d69b561148f01c77c54578c10926df5b856976ad" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example43" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-comodo-rsa-certification-authority-and-2
    "02faf3e291435468607857694df5e45b68851868", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example44" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-comodo-rsa-certification-authority-and-1
    "f5ad0bcc1ad56cd150725b1c866c30ad92ef21b0" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example45" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-autoridad-de-certificacion-firmaprofesional-cif-a62634068
    "aec5fb3fc8e1bfc4e54f03075a9ae800b7f7b6fa", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example46" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-ov-ecc-ca
    "eebee234b5c33a1f2e653e07d3650312c554d480" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example47" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-isrg-root-x2
    "b8fb05664499509659a0c8f081816c473824ad1d", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example48" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-ecc-root-ca-r4
    "6969562e4080f424a1e7199f14baf3ee58ab6abb" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example49" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-encryption-everywhere-dv-tls-ca-g2
    "594f2dd10352c2360138ee35aa906f973aa30bd3", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example50" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-ev-ecc-ca
    "9ef66898320d2ed45b8719d955798f246b21ffed" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example51" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-rsa-root-certificate-authority-2017
    "ee68c3e94ab5d55eb9395116424e25b0cadd9009", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example52" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-root-ye
    "40050d482e5ac1271ee1fe5d06f542a498145b0c" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example53" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-root-yr
    "18f47bae342367cbbf120681e6721d6aadc386c7", # in use
  ]
}
resource "aws_iam_openid_connect_provider" "example54" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-qualified-ev-ecc-ca
    "e0b44895742b607bf6a5725bf6ac9a710990a7cf" # in use
  ]
}
resource "aws_iam_openid_connect_provider" "never" {
  thumbprint_list = [
    # ok: pinning-fix-aws-line-digicert-global-root-g2
    "7a96a075ad36ea8b9b4b7fe7a4e390dc3ef2a8c4",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
  ]
}
