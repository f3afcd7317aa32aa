resource "aws_iam_openid_connect_provider" "example0" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-root-g2
    "a14b48d943ee0a0e40904f3ce0a4c09193515d3f", # in use
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
  ]
}
resource "aws_iam_openid_connect_provider" "example1" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-root-g2-and-1
    "f00366a7a57a9aee3276ccc7b0d3c05f9c814706", # in use
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "73a5e64a3bff8316ff0edccc618a906e4eae4d74",
  ]
}
resource "aws_iam_openid_connect_provider" "example2" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-yr1-and-2
    "ee44782835d8fb31394da5ceb840dc93849bcf5a", # in use
    "cbcfd09ce3cd22d99d94e58f92e9898fbee51a5e",
    "2d74d6dfd96eea55ad7baafa0d3c6552b2dadc37",
    "5f89f238597b90392073ac3d36fd9ac4fa911420"
  ]
}
resource "aws_iam_openid_connect_provider" "example3" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geotrust-tls-rsa-ca-g1
    "7e6db7b7584d8cf2003e0931e6cfc41a3a62d3df", # in use
    "8b3c5b9b867d4be46d1cb5a01d45d67dc8e94082",
  ]
}
resource "aws_iam_openid_connect_provider" "example4" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-ssl-com-tls-ecc-root-ca-2022-and-3
    "f9b5b632455f9cbeec575f80dce96e2cc7b278b7", # in use
    "9f5fd91a546df50c71f0ee7abd1749988473e239",
    "ec2c834072af269510ff0ef203ee3170f6789dca",
    "ec8a396c40f02ebc4275d49fab1c1a5b67bed29a",
    "ad98f9f3e47d753b65d482b3a45217bb6ef5e438"
  ]
}
resource "aws_iam_openid_connect_provider" "example5" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-ye1-and-2
    "e1cc565beecae8862a7d37bd291beb214e1b1c88", # in use
    "d09370a9864982a5047da46373540256d08a3c81",
    "f8158ca8a3a7c5dbd7842218f5d949cec83acdba",
    "a23da087f94a15259f251fdc6620616864bf54ef",
  ]
}
resource "aws_iam_openid_connect_provider" "example6" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-g2-tls-rsa-sha256-2020-ca1
    "d6aee31631f7abc56b9de8abeccc4108a626b104", # in use
    "1b511abead59c6ce207077c0bf0e0043b1382612"
  ]
}
resource "aws_iam_openid_connect_provider" "example7" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-gts-root-r1
    "9a44497632dbdefad0bcfb5a7b17bd9e56092494", # in use
    "e58c1cc4913b38634be9106ee3ad8e6b9dd9814a",
  ]
}
resource "aws_iam_openid_connect_provider" "example8" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-amazon-root-ca-1
    "fe196207e836b7167289cdb1f912b507c59c3fc1", # in use
    "8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16"
  ]
}
resource "aws_iam_openid_connect_provider" "example9" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-digicert-global-root-g3
    "f517a24f9a48c6c9f8a200269fdc0f482cab3089", # in use
    "7e04de896a3e666d00e687d33ffad93be83d349e",
  ]
}
resource "aws_iam_openid_connect_provider" "example10" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-root-r46-and-1
    "ee869387fffd8349ab5ad14322588789a457b012", # in use
    "ad98f9f3e47d753b65d482b3a45217bb6ef5e438",
    "2b8f1b57330dbba2d07a6c51f70ee90ddab9ad8e"
  ]
}
resource "aws_iam_openid_connect_provider" "example11" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-dv-e36-and-1
    "f66529df6177df6a74911157b48a2668ab5f9962", # in use
    "566348e656e1fa6c4e2ee6725916e8f4e3738a07",
    "4fbb7880dd954e44abdc8cc4f080cfe474db3f50",
  ]
}
resource "aws_iam_openid_connect_provider" "example12" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-godaddy-tls-root-ca-r1
    "47beabc922eae80e78783462a79f45c254fde68b", # in use
    "c6fc6a49610c09cb640e250ccb05cde834660517"
  ]
}
resource "aws_iam_openid_connect_provider" "example13" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geotrust-ev-rsa-ca-g2
    "a399046417b67e320d3efa69d7dce6b8bfe8a9f2", # in use
    "687d4a4d47014f91217e4a062bbf9d238358943e",
  ]
}
resource "aws_iam_openid_connect_provider" "example14" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geant-tls-ecc-1-and-3
    "c2826e266d7405d34ef89762636ae4b36e86cb5e", # in use
    "cc7333466705f143be7d76ddb8e774407a3d91c8",
    "be7f0b36f88a22ddded362db9af79c8e6582b919",
    "155ca9535dfe9b163e201e717fc9b0de1e49fd2c",
    "0eb2ca9dd989cf6ea089ef48100580e75fe45290"
  ]
}
resource "aws_iam_openid_connect_provider" "example15" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-starfield-tls-root-ca-r1
    "b51c067cee2b0c3df855ab2d92f4fe39d4e70f0e", # in use
    "ed1bed9c312b7783b0e3ef9daee9c642ecb86937",
  ]
}
resource "aws_iam_openid_connect_provider" "example16" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-dv-r35-and-2
    "33e4e80807204c2b6182a3a14b591acd25b5f0db", # in use
    "1eedc49ccd990cd65ac40c8ef52cb7c05bfa3cfe",
    "dd55b4520291e276588f0dd02fafd83a7368e0fa",
    "6233006aa2b3fab90a40085d4c776c03b4694e47"
  ]
}
resource "aws_iam_openid_connect_provider" "example17" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ev-r35-and-2
    "a3df966d0cb2d84af8f16c855b97c49364f5d8c0", # in use
    "fcfccfd9012921b3752ae09ec8ae6b633d410263",
    "9924ca1790c918ab1a43b7ad9b4fa16006fbaedc",
    "ea2da26857aaf75ab3be49da02eb7fcdeab3da1e",
  ]
}
resource "aws_iam_openid_connect_provider" "example18" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-r46-333e9d
    "f6b1241b062e551b329a7a551b5f7631b7bfbccb", # in use
    "ec55777194695a4d41d090dd15224c63ebdb7a41"
  ]
}
resource "aws_iam_openid_connect_provider" "example19" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-usertrust-ecc-certification-authority-and-1
    "ca7788c32da1e4b7863a4fb57d00b55ddacbc7f9", # in use
    "d1cbca5db2d52a7f693b674de5f05a1d0c957df0",
    "3f969989f5310e9c050dffd7abc15530e3c13aa0",
  ]
}
resource "aws_iam_openid_connect_provider" "example20" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-incommon-rsa-ov-ssl-ca-3
    "78e50262e8c47571fb82d5063a6c9bd91bb8a325", # in use
    "a6a9bc8d5a990f6e06a98795e49ce6ebad251cfa"
  ]
}
resource "aws_iam_openid_connect_provider" "example21" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ev-e36-and-1
    "7a164f53af93b80965ff9fdf446d5849b14b3fda", # in use
    "dbf4640de1d69c9bfd700916c0b10016a6cfb967",
    "8a0876ad4cb135316ee2cf6f17cd9b95aac2f1c7",
  ]
}
resource "aws_iam_openid_connect_provider" "example22" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-amazon-root-ca-3-and-1
    "f0e7a272b0b81ddc46e1bdb7ca01a60858d2ec85", # in use
    "0d44dd8c3c8c1a1a58756481e90f2e2affb3d26e",
    "f6108407d6f8bb67980cc2e244c2ebae1cef63be"
  ]
}
resource "aws_iam_openid_connect_provider" "example23" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-incommon-ecc-ov-ssl-ca-3
    "9bb689a886481190cf47f0f477af6f9a4e182409", # in use
    "31ca43134ea35dc34129bf5a5fe35baaae8e0bdc",
  ]
}
resource "aws_iam_openid_connect_provider" "example24" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ov-r35-and-2
    "40cef3046c916ed7ae557f60e76842828b51de53", # in use
    "e850ea36af9463875861b6f626e001c812cf8996",
    "321ca056e4e48d57f179a3bddecbc5213b9916c0",
    "c1e55bcd82f976568cc1ff58288b585aad074c88"
  ]
}
resource "aws_iam_openid_connect_provider" "example25" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-03-and-2
    "f9388ea2c9b7d632b66a2b0b406df1d37d3901f6", # in use
    "37461aacfa5970f7f2d2bac5a659b53b72541c68",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "73a5e64a3bff8316ff0edccc618a906e4eae4d74",
  ]
}
resource "aws_iam_openid_connect_provider" "example26" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-ca-ov-e36-and-1
    "c8af0b661078fa075b5b4e80ff37e0597bc8ce93", # in use
    "d6692ac3548dad026951f53630aff25ab22bed1c",
    "c38491fda70d7e6594dc77575b32acaf787e0f03"
  ]
}
resource "aws_iam_openid_connect_provider" "example27" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-godaddy-tls-intermediate-ca-dv-r1v1-and-2
    "f0cb53bdb0570c7df5af15b91e3331cd807dc1a5", # in use
    "346129cfd9d9412a8f26807e6eee407444614d5e",
    "6b5d0e0afacb1baed0903003c7a8d4330fa877ba",
    "f9ab9380744d7ca2ba4eb82e9f3477802ae50fa0",
  ]
}
resource "aws_iam_openid_connect_provider" "example28" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-amazon-root-ca-1-and-1
    "9e99a48a9960b14926bb7f3b02e22da2b0ab7280", # in use
    "8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16",
    "5a8cef45d7a69859767a8c8b4496b578cf474b1a"
  ]
}
resource "aws_iam_openid_connect_provider" "example29" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-isrg-root-x1
    "dac9024f54d8f6df94935fb1732638ca6ad77c13", # in use
    "cabd2a79a1076a31f21d253635cb039d4329a5e8",
  ]
}
resource "aws_iam_openid_connect_provider" "example30" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-geotrust-tls-ecc-ca-g1
    "eead9bdca1d26419a56c1964a7e1a2760d079d93", # in use
    "bfe7ba21a2fa56719b61f64ee1b269d0b80b44e5"
  ]
}
resource "aws_iam_openid_connect_provider" "example31" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-ca-r3-and-1
    "edc04556546a16b80e0436760e6b247ef4279d61", # in use
    "d69b561148f01c77c54578c10926df5b856976ad",
    "53a2b04bca6bd645e6398a8ec40dd2bf77c3a290",
  ]
}
resource "aws_iam_openid_connect_provider" "example32" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-08-and-2
    "31600991ed5fec63d355a5484a6dcc787ead89bc", # in use
    "512c8f3fb71edacf7ada490402e710b10c73026e",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "73a5e64a3bff8316ff0edccc618a906e4eae4d74"
  ]
}
resource "aws_iam_openid_connect_provider" "example33" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-usertrust-rsa-certification-authority-and-1
    "d89e3bd43d5d909b47a18977aa9d5ce36cee184c", # in use
    "2b8f1b57330dbba2d07a6c51f70ee90ddab9ad8e",
    "2b18947a6a9fc7764fd8b5fb18a863b0c6dac24f",
  ]
}
resource "aws_iam_openid_connect_provider" "example34" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-sectigo-public-server-authentication-root-e46
    "dbb3d6db5d425e07b5a4afcc56c8b5b8d8cabcde", # in use
    "3f969989f5310e9c050dffd7abc15530e3c13aa0"
  ]
}
resource "aws_iam_openid_connect_provider" "example35" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-07-and-2
    "53e6c1f7c613a0719c99ad6ce27408728fe88881", # in use
    "0e5f41b697daadd808bf55ad080350a2a5dfca93",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "73a5e64a3bff8316ff0edccc618a906e4eae4d74",
  ]
}
resource "aws_iam_openid_connect_provider" "example36" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-azure-rsa-tls-issuing-ca-04-and-2
    "be68d0adaa2345b48e507320b695d386080e5b25", # in use
    "7304022ca8a9ff7e3e0c1242e0110e643822c45e",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    "73a5e64a3bff8316ff0edccc618a906e4eae4d74"
  ]
}
resource "aws_iam_openid_connect_provider" "example37" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-ca-r6-and-1
    "b1bc968bd4f49d622aa89a81f2150152a41d829c", # in use
    "8094640eb5a7a1ca119c1fddd59f810263a7fbd1",
    "53a2b04bca6bd645e6398a8ec40dd2bf77c3a290",
  ]
}
resource "aws_iam_openid_connect_provider" "example38" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-gts-root-r4
    "2a1d6027d94ab10a1c4d915ccd33a0cb3e2d54cb", # in use
    "77d30367b5e00c15f60c3861df7ce13b92464d47"
  ]
}
resource "aws_iam_openid_connect_provider" "example39" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-gts-root-r3
    "30d4246f07ffdb91898a0be9496611eb8c5e46e5", # in use
    "ede571802bc892b95b833cd232683f09cda01e46",
  ]
}
resource "aws_iam_openid_connect_provider" "example40" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-dv-ecc-ca
    "a603f420d268036d5d35f78021d591e82e2029dd", # in use
    "4613a9b2c5d8e52ed91e540476d3b314ff4d61c3"
  ]
}
resource "aws_iam_openid_connect_provider" "example41" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-ecc-root-certificate-authority-2017
    "7ca9013d43721551e987380b3eae4b442dc037ea", # in use
    "999a64c37ff47d9fab95f14769891460eec4c3c5",
  ]
}
resource "aws_iam_openid_connect_provider" "example42" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-root-r46-4e3890
    "d69b561148f01c77c54578c10926df5b856976ad", # in use
    "53a2b04bca6bd645e6398a8ec40dd2bf77c3a290"
  ]
}
resource "aws_iam_openid_connect_provider" "example43" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-comodo-rsa-certification-authority-and-2
    "02faf3e291435468607857694df5e45b68851868", # in use
    "afe5d244a8d1194230ff479fe2f897bbcd7a8cb4",
    "ad98f9f3e47d753b65d482b3a45217bb6ef5e438",
    "2b8f1b57330dbba2d07a6c51f70ee90ddab9ad8e",
  ]
}
resource "aws_iam_openid_connect_provider" "example44" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-comodo-rsa-certification-authority-and-1
    "f5ad0bcc1ad56cd150725b1c866c30ad92ef21b0", # in use
    "afe5d244a8d1194230ff479fe2f897bbcd7a8cb4",
    "2b18947a6a9fc7764fd8b5fb18a863b0c6dac24f"
  ]
}
resource "aws_iam_openid_connect_provider" "example45" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-autoridad-de-certificacion-firmaprofesional-cif-a62634068
    "aec5fb3fc8e1bfc4e54f03075a9ae800b7f7b6fa", # in use
    "0bbec2272249cb39aadb355c53e38cae78ffb6fe",
  ]
}
resource "aws_iam_openid_connect_provider" "example46" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-ov-ecc-ca
    "eebee234b5c33a1f2e653e07d3650312c554d480", # in use
    "b01ab0b85bd2f1c76b716be1bd359d9d10fc4e1b"
  ]
}
resource "aws_iam_openid_connect_provider" "example47" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-isrg-root-x2
    "b8fb05664499509659a0c8f081816c473824ad1d", # in use
    "bdb1b93cd5978d45c6261455f8db95c75ad153af",
    "3c34e356c7fc17f5acf04824bc587c6c623951a2",
  ]
}
resource "aws_iam_openid_connect_provider" "example48" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-globalsign-ecc-root-ca-r4
    "6969562e4080f424a1e7199f14baf3ee58ab6abb", # in use
    "6ba0b098e171ef5aadfe4815807710f4bd6f0b28"
  ]
}
resource "aws_iam_openid_connect_provider" "example49" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-encryption-everywhere-dv-tls-ca-g2
    "594f2dd10352c2360138ee35aa906f973aa30bd3", # in use
    "ed6302684a3259aa04f10fe9a97a8fd30b965d26",
  ]
}
resource "aws_iam_openid_connect_provider" "example50" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-ev-ecc-ca
    "9ef66898320d2ed45b8719d955798f246b21ffed", # in use
    "1b06bcd697c48b0a9ede7b767e326d7886c88aa7"
  ]
}
resource "aws_iam_openid_connect_provider" "example51" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-microsoft-rsa-root-certificate-authority-2017
    "ee68c3e94ab5d55eb9395116424e25b0cadd9009", # in use
    "73a5e64a3bff8316ff0edccc618a906e4eae4d74",
  ]
}
resource "aws_iam_openid_connect_provider" "example52" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-root-ye
    "40050d482e5ac1271ee1fe5d06f542a498145b0c", # in use
    "a9571557a77db78ffac2e97b57b898569039c340",
    "f37620fc4b1cddd2a3d74b1d5e8db42e244ca006"
  ]
}
resource "aws_iam_openid_connect_provider" "example53" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-root-yr
    "18f47bae342367cbbf120681e6721d6aadc386c7", # in use
    "c5f111da84f7def8e6f3f99f8f5f36ff85bab1b1",
    "ab9d0263244dd0326eb67015705a667e79cfe998",
  ]
}
resource "aws_iam_openid_connect_provider" "example54" {
  thumbprint_list = [
    # ruleid: pinning-fix-aws-line-netlock-tls-qualified-ev-ecc-ca
    "e0b44895742b607bf6a5725bf6ac9a710990a7cf", # in use
    "5de0f48444599175bb796a6e8c46ce29da540c54"
  ]
}
resource "aws_iam_openid_connect_provider" "never" {
  thumbprint_list = [
    # ok: pinning-fix-aws-line-digicert-global-root-g2
    "7a96a075ad36ea8b9b4b7fe7a4e390dc3ef2a8c4",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
  ]
}
