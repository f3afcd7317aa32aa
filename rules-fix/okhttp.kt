import okhttp3.CertificatePinner
fun client0() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-root-g2
    .add("example.com", "sha256/8ca6Zwz8iOTfUpc8rkIPCgid1HQUT+WAbEIAZOFZEik=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client1() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geotrust-tls-rsa-ca-g1
    .add("example.com", "sha256/zUIraRNo+4JoAYA7ROeWjARtIoN4rIEbCpfCRQT6N6A=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client2() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-root-g2-and-1
    .add("example.com", "sha256/1wMGTin0PoCN5O41h0+XIHXuzGRwDEa8ehHf7wSdSQE=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client3() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-yr1-and-2
    .add("example.com", "sha256/8WR6XuPvrFTIkukwWE/keXm3rNHHbBJxvKHFB22GmIg=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client4() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-ssl-com-tls-ecc-root-ca-2022-and-3
    .add("example.com", "sha256//qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client5() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-ye1-and-2
    .add("example.com", "sha256/8UQKm3bh5B5TpMtGEym/Yze0GXJr5RPkLhnxxpHF1LI=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client6() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-g2-tls-rsa-sha256-2020-ca1
    .add("example.com", "sha256/njN4rRG+22dNXAi+yb8e3UMypgzPUPHlv4+foULwl1g=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client7() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-dv-e36-and-1
    .add("example.com", "sha256/6YBE8kK4d5J1qu1wEjyoKqzEIvyRY5HyM/NB2wKdcZo=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client8() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geotrust-ev-rsa-ca-g2
    .add("example.com", "sha256/yWulDX8E5Q0XG4+9jVDljmO2FvAVzIRhn2MppW4vyUM=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client9() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-microsoft-azure-ecc-tls-issuing-ca-03-and-7
    .add("example.com", "sha256/yBjnrcmcUp2nylDRWnQvSPRspmhm1f/fOuKrsNiaSdA=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client10() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-root-g3
    .add("example.com", "sha256/Fe7TOVlLME+M+Ee0dzcdjW/sYfTbKwGvWJ58U7Ncrkw=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client11() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geant-tls-ecc-1-and-3
    .add("example.com", "sha256/nMY4vuFVgfkmWBODcb+TSGhs4sivegdluGYPGdmc+ac=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client12() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-dv-r35-and-2
    .add("example.com", "sha256/4a6cPehI7OG6cuDZka5NDZ7FR8a60d3auda+sKfg4Ng=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client13() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-root-ca-1
    .add("example.com", "sha256/tYU57KoTkhzNuA0400h1/eZHHFoVnZvu8vpvmZg71hE=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client14() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ev-r35-and-2
    .add("example.com", "sha256/hEJ5FNYP7ZpNILySZtJgiP6UtW3ClYUTRFxXGqWSWQ0=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client15() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ev-e36-and-1
    .add("example.com", "sha256/tMfg7Fo2Cq1tZyZLF7qjiWh+5J3kMiUXlIyn4Vr5nX4=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client16() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-root-ca-3-and-1
    .add("example.com", "sha256/fFO133kTXZr2GV72u3OrmMLImVC4krGS3/14TbklpBw=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client17() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-incommon-ecc-ov-ssl-ca-3
    .add("example.com", "sha256/UJd7EKNaKP0I5AOmPVjTsmFeym78buyJ/UWoURYuvQA=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client18() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-godaddy-tls-root-ca-r1
    .add("example.com", "sha256/Ko8tivDrEjiY90yGasP6ZpBU4jwXvHqVvQI0GS3GNdA=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client19() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ov-r35-and-2
    .add("example.com", "sha256/RkhWTcfJAQN/YxOR12VkPo+PhmIoSfWd/JVkg44einY=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client20() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ov-e36-and-1
    .add("example.com", "sha256/NodEgLRdUtj/Cm5LdQFzr6BIONhbXlzcV7NAqMo879U=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client21() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-godaddy-tls-intermediate-ca-dv-r1v1-and-2
    .add("example.com", "sha256/8Rw90Ej3Ttt8RRkrg+WYDS9n7IS03bk5bjP/UXPtaY8=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client22() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-root-r46-and-1
    .add("example.com", "sha256/AG1751Vd2CAmRCxPGieoDomhmJy4ezREjtIZTBgZbV4=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client23() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-starfield-tls-root-ca-r1
    .add("example.com", "sha256/gI1os/q0iEpflxrOfRBVDXqVoWN3Tz7Dav/7IT++THQ=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client24() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-incommon-rsa-ov-ssl-ca-3
    .add("example.com", "sha256/nIUvrOVzCyKOqY+U4sofEeIMk94Dt/WuMgaesi8NITk=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client25() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geotrust-tls-ecc-ca-g1
    .add("example.com", "sha256/KZiLkK8HMbpxJlPzQa3CEz5YMCWvdd0o1cov4/NrxCA=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client26() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-gts-root-r1
    .add("example.com", "sha256/Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client27() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-globalsign-root-ca-r6-and-1
    .add("example.com", "sha256/K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client28() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-rsa-4096-m01-and-4
    .add("example.com", "sha256/G9pa//g3gTgL9wgZj599LbHgZ/FLuep7rnCqwLAwXns=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client29() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-globalsign-root-r46
    .add("example.com", "sha256/cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client30() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-comodo-rsa-certification-authority-and-2
    .add("example.com", "sha256/lCppFqbkrlJ3EcVFAkeip0+44VaoJUymbnOaEUk7tEU=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client31() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-root-ca-1-and-1
    .add("example.com", "sha256/KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client32() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-isrg-root-x1
    .add("example.com", "sha256/Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client33() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-encryption-everywhere-dv-tls-ca-g2
    .add("example.com", "sha256/GI75anSEdkuHj05mreE0Sd9jE6dVqUIzzXRHHlZBVbI=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client34() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-root-e46-and-1
    .add("example.com", "sha256/58qRu/uxh4gFezqAcERupSkRYBlBAvfcw7mEjGPLnNU=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun elsewhere(list: MutableList<String>) {
    // another builder has add() too
    // ok: pinning-fix-okhttp-digicert-global-root-g2
    logger.log("sha256/JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=")
}
fun there() = CertificatePinner.Builder()
    // ok: pinning-fix-okhttp-digicert-global-root-g2
    .add("example.com", "sha256/JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=")
    .add("example.com", "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=")
    .build()
