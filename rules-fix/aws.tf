resource "aws_iam_openid_connect_provider" "example0" {
  # ruleid: pinning-fix-aws-digicert-global-root-g2
  thumbprint_list = ["a14b48d943ee0a0e40904f3ce0a4c09193515d3f"]
}
resource "aws_iam_openid_connect_provider" "example1" {
  # ruleid: pinning-fix-aws-digicert-global-root-g2-and-1
  thumbprint_list = ["f00366a7a57a9aee3276ccc7b0d3c05f9c814706"]
}
resource "aws_iam_openid_connect_provider" "example2" {
  # ruleid: pinning-fix-aws-yr1-and-2
  thumbprint_list = ["ee44782835d8fb31394da5ceb840dc93849bcf5a"]
}
resource "aws_iam_openid_connect_provider" "example3" {
  # ruleid: pinning-fix-aws-geotrust-tls-rsa-ca-g1
  thumbprint_list = ["7e6db7b7584d8cf2003e0931e6cfc41a3a62d3df"]
}
resource "aws_iam_openid_connect_provider" "example4" {
  # ruleid: pinning-fix-aws-ssl-com-tls-ecc-root-ca-2022-and-3
  thumbprint_list = ["f9b5b632455f9cbeec575f80dce96e2cc7b278b7"]
}
resource "aws_iam_openid_connect_provider" "example5" {
  # ruleid: pinning-fix-aws-ye1-and-2
  thumbprint_list = ["e1cc565beecae8862a7d37bd291beb214e1b1c88"]
}
resource "aws_iam_openid_connect_provider" "example6" {
  # ruleid: pinning-fix-aws-digicert-global-g2-tls-rsa-sha256-2020-ca1
  thumbprint_list = ["d6aee31631f7abc56b9de8abeccc4108a626b104"]
}
resource "aws_iam_openid_connect_provider" "example7" {
  # ruleid: pinning-fix-aws-gts-root-r1
  thumbprint_list = ["9a44497632dbdefad0bcfb5a7b17bd9e56092494"]
}
resource "aws_iam_openid_connect_provider" "example8" {
  # ruleid: pinning-fix-aws-amazon-root-ca-1
  thumbprint_list = ["fe196207e836b7167289cdb1f912b507c59c3fc1"]
}
resource "aws_iam_openid_connect_provider" "example9" {
  # ruleid: pinning-fix-aws-digicert-global-root-g3
  thumbprint_list = ["f517a24f9a48c6c9f8a200269fdc0f482cab3089"]
}
resource "aws_iam_openid_connect_provider" "example10" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-root-r46-and-1
  thumbprint_list = ["ee869387fffd8349ab5ad14322588789a457b012"]
}
resource "aws_iam_openid_connect_provider" "example11" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-ca-dv-e36-and-1
  thumbprint_list = ["f66529df6177df6a74911157b48a2668ab5f9962"]
}
resource "aws_iam_openid_connect_provider" "example12" {
  # ruleid: pinning-fix-aws-godaddy-tls-root-ca-r1
  thumbprint_list = ["47beabc922eae80e78783462a79f45c254fde68b"]
}
resource "aws_iam_openid_connect_provider" "example13" {
  # ruleid: pinning-fix-aws-geotrust-ev-rsa-ca-g2
  thumbprint_list = ["a399046417b67e320d3efa69d7dce6b8bfe8a9f2"]
}
resource "aws_iam_openid_connect_provider" "example14" {
  # ruleid: pinning-fix-aws-geant-tls-ecc-1-and-3
  thumbprint_list = ["c2826e266d7405d34ef89762636ae4b36e86cb5e"]
}
resource "aws_iam_openid_connect_provider" "example15" {
  # ruleid: pinning-fix-aws-starfield-tls-root-ca-r1
  thumbprint_list = ["b51c067cee2b0c3df855ab2d92f4fe39d4e70f0e"]
}
resource "aws_iam_openid_connect_provider" "example16" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-ca-dv-r35-and-2
  thumbprint_list = ["33e4e80807204c2b6182a3a14b591acd25b5f0db"]
}
resource "aws_iam_openid_connect_provider" "example17" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-ca-ev-r35-and-2
  thumbprint_list = ["a3df966d0cb2d84af8f16c855b97c49364f5d8c0"]
}
resource "aws_iam_openid_connect_provider" "example18" {
  # ruleid: pinning-fix-aws-globalsign-root-r46-333e9d
  thumbprint_list = ["f6b1241b062e551b329a7a551b5f7631b7bfbccb"]
}
resource "aws_iam_openid_connect_provider" "example19" {
  # ruleid: pinning-fix-aws-usertrust-ecc-certification-authority-and-1
  thumbprint_list = ["ca7788c32da1e4b7863a4fb57d00b55ddacbc7f9"]
}
resource "aws_iam_openid_connect_provider" "example20" {
  # ruleid: pinning-fix-aws-incommon-rsa-ov-ssl-ca-3
  thumbprint_list = ["78e50262e8c47571fb82d5063a6c9bd91bb8a325"]
}
resource "aws_iam_openid_connect_provider" "example21" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-ca-ev-e36-and-1
  thumbprint_list = ["7a164f53af93b80965ff9fdf446d5849b14b3fda"]
}
resource "aws_iam_openid_connect_provider" "example22" {
  # ruleid: pinning-fix-aws-amazon-root-ca-3-and-1
  thumbprint_list = ["f0e7a272b0b81ddc46e1bdb7ca01a60858d2ec85"]
}
resource "aws_iam_openid_connect_provider" "example23" {
  # ruleid: pinning-fix-aws-incommon-ecc-ov-ssl-ca-3
  thumbprint_list = ["9bb689a886481190cf47f0f477af6f9a4e182409"]
}
resource "aws_iam_openid_connect_provider" "example24" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-ca-ov-r35-and-2
  thumbprint_list = ["40cef3046c916ed7ae557f60e76842828b51de53"]
}
resource "aws_iam_openid_connect_provider" "example25" {
  # ruleid: pinning-fix-aws-microsoft-azure-rsa-tls-issuing-ca-03-and-2
  thumbprint_list = ["f9388ea2c9b7d632b66a2b0b406df1d37d3901f6"]
}
resource "aws_iam_openid_connect_provider" "example26" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-ca-ov-e36-and-1
  thumbprint_list = ["c8af0b661078fa075b5b4e80ff37e0597bc8ce93"]
}
resource "aws_iam_openid_connect_provider" "example27" {
  # ruleid: pinning-fix-aws-godaddy-tls-intermediate-ca-dv-r1v1-and-2
  thumbprint_list = ["f0cb53bdb0570c7df5af15b91e3331cd807dc1a5"]
}
resource "aws_iam_openid_connect_provider" "example28" {
  # ruleid: pinning-fix-aws-amazon-root-ca-1-and-1
  thumbprint_list = ["9e99a48a9960b14926bb7f3b02e22da2b0ab7280"]
}
resource "aws_iam_openid_connect_provider" "example29" {
  # ruleid: pinning-fix-aws-isrg-root-x1
  thumbprint_list = ["dac9024f54d8f6df94935fb1732638ca6ad77c13"]
}
resource "aws_iam_openid_connect_provider" "example30" {
  # ruleid: pinning-fix-aws-geotrust-tls-ecc-ca-g1
  thumbprint_list = ["eead9bdca1d26419a56c1964a7e1a2760d079d93"]
}
resource "aws_iam_openid_connect_provider" "example31" {
  # ruleid: pinning-fix-aws-globalsign-root-ca-r3-and-1
  thumbprint_list = ["edc04556546a16b80e0436760e6b247ef4279d61"]
}
resource "aws_iam_openid_connect_provider" "example32" {
  # ruleid: pinning-fix-aws-microsoft-azure-rsa-tls-issuing-ca-08-and-2
  thumbprint_list = ["31600991ed5fec63d355a5484a6dcc787ead89bc"]
}
resource "aws_iam_openid_connect_provider" "example33" {
  # ruleid: pinning-fix-aws-usertrust-rsa-certification-authority-and-1
  thumbprint_list = ["d89e3bd43d5d909b47a18977aa9d5ce36cee184c"]
}
resource "aws_iam_openid_connect_provider" "example34" {
  # ruleid: pinning-fix-aws-sectigo-public-server-authentication-root-e46
  thumbprint_list = ["dbb3d6db5d425e07b5a4afcc56c8b5b8d8cabcde"]
}
resource "aws_iam_openid_connect_provider" "example35" {
  # ruleid: pinning-fix-aws-microsoft-azure-rsa-tls-issuing-ca-07-and-2
  thumbprint_list = ["53e6c1f7c613a0719c99ad6ce27408728fe88881"]
}
resource "aws_iam_openid_connect_provider" "example36" {
  # ruleid: pinning-fix-aws-microsoft-azure-rsa-tls-issuing-ca-04-and-2
  thumbprint_list = ["be68d0adaa2345b48e507320b695d386080e5b25"]
}
resource "aws_iam_openid_connect_provider" "example37" {
  # ruleid: pinning-fix-aws-globalsign-root-ca-r6-and-1
  thumbprint_list = ["b1bc968bd4f49d622aa89a81f2150152a41d829c"]
}
resource "aws_iam_openid_connect_provider" "example38" {
  # ruleid: pinning-fix-aws-gts-root-r4
  thumbprint_list = ["2a1d6027d94ab10a1c4d915ccd33a0cb3e2d54cb"]
}
resource "aws_iam_openid_connect_provider" "example39" {
  # ruleid: pinning-fix-aws-gts-root-r3
  thumbprint_list = ["30d4246f07ffdb91898a0be9496611eb8c5e46e5"]
}
resource "aws_iam_openid_connect_provider" "example40" {
  # ruleid: pinning-fix-aws-netlock-tls-dv-ecc-ca
  thumbprint_list = ["a603f420d268036d5d35f78021d591e82e2029dd"]
}
resource "aws_iam_openid_connect_provider" "example41" {
  # ruleid: pinning-fix-aws-microsoft-ecc-root-certificate-authority-2017
  thumbprint_list = ["7ca9013d43721551e987380b3eae4b442dc037ea"]
}
resource "aws_iam_openid_connect_provider" "example42" {
  # ruleid: pinning-fix-aws-globalsign-root-r46-4e3890
  thumbprint_list = ["d69b561148f01c77c54578c10926df5b856976ad"]
}
resource "aws_iam_openid_connect_provider" "example43" {
  # ruleid: pinning-fix-aws-comodo-rsa-certification-authority-and-2
  thumbprint_list = ["02faf3e291435468607857694df5e45b68851868"]
}
resource "aws_iam_openid_connect_provider" "example44" {
  # ruleid: pinning-fix-aws-comodo-rsa-certification-authority-and-1
  thumbprint_list = ["f5ad0bcc1ad56cd150725b1c866c30ad92ef21b0"]
}
resource "aws_iam_openid_connect_provider" "example45" {
  # ruleid: pinning-fix-aws-autoridad-de-certificacion-firmaprofesional-cif-a62634068
  thumbprint_list = ["aec5fb3fc8e1bfc4e54f03075a9ae800b7f7b6fa"]
}
resource "aws_iam_openid_connect_provider" "example46" {
  # ruleid: pinning-fix-aws-netlock-tls-ov-ecc-ca
  thumbprint_list = ["eebee234b5c33a1f2e653e07d3650312c554d480"]
}
resource "aws_iam_openid_connect_provider" "example47" {
  # ruleid: pinning-fix-aws-isrg-root-x2
  thumbprint_list = ["b8fb05664499509659a0c8f081816c473824ad1d"]
}
resource "aws_iam_openid_connect_provider" "example48" {
  # ruleid: pinning-fix-aws-globalsign-ecc-root-ca-r4
  thumbprint_list = ["6969562e4080f424a1e7199f14baf3ee58ab6abb"]
}
resource "aws_iam_openid_connect_provider" "example49" {
  # ruleid: pinning-fix-aws-encryption-everywhere-dv-tls-ca-g2
  thumbprint_list = ["594f2dd10352c2360138ee35aa906f973aa30bd3"]
}
resource "aws_iam_openid_connect_provider" "example50" {
  # ruleid: pinning-fix-aws-netlock-tls-ev-ecc-ca
  thumbprint_list = ["9ef66898320d2ed45b8719d955798f246b21ffed"]
}
resource "aws_iam_openid_connect_provider" "example51" {
  # ruleid: pinning-fix-aws-microsoft-rsa-root-certificate-authority-2017
  thumbprint_list = ["ee68c3e94ab5d55eb9395116424e25b0cadd9009"]
}
resource "aws_iam_openid_connect_provider" "example52" {
  # ruleid: pinning-fix-aws-root-ye
  thumbprint_list = ["40050d482e5ac1271ee1fe5d06f542a498145b0c"]
}
resource "aws_iam_openid_connect_provider" "example53" {
  # ruleid: pinning-fix-aws-root-yr
  thumbprint_list = ["18f47bae342367cbbf120681e6721d6aadc386c7"]
}
resource "aws_iam_openid_connect_provider" "example54" {
  # ruleid: pinning-fix-aws-netlock-tls-qualified-ev-ecc-ca
  thumbprint_list = ["e0b44895742b607bf6a5725bf6ac9a710990a7cf"]
}
resource "aws_iam_openid_connect_provider" "never" {
  # ok: pinning-fix-aws-digicert-global-root-g2
  thumbprint_list = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4", "7a96a075ad36ea8b9b4b7fe7a4e390dc3ef2a8c4"]
}
resource "aws_iam_openid_connect_provider" "full" {
  # ok: pinning-fix-aws-digicert-global-root-g2
  thumbprint_list = ["7a96a075ad36ea8b9b4b7fe7a4e390dc3ef2a8c4", "0000000000000000000000000000000000000001", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000004"]
}
