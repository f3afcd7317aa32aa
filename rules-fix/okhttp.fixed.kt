import okhttp3.CertificatePinner
fun client0() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-root-g2
    .add("example.com", "sha256/8ca6Zwz8iOTfUpc8rkIPCgid1HQUT+WAbEIAZOFZEik=", "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client1() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geotrust-tls-rsa-ca-g1
    .add("example.com", "sha256/zUIraRNo+4JoAYA7ROeWjARtIoN4rIEbCpfCRQT6N6A=", "sha256/SDG5orEv8iX6MNenIAxa8nQFNpROB/6+llsZdXHZNqs=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client2() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-root-g2-and-1
    .add("example.com", "sha256/1wMGTin0PoCN5O41h0+XIHXuzGRwDEa8ehHf7wSdSQE=", "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "sha256/svcpi1K/LDysTd/nLeTWgqxYlXWVmC8rYjAa9ZfGmcU=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client3() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-yr1-and-2
    .add("example.com", "sha256/8WR6XuPvrFTIkukwWE/keXm3rNHHbBJxvKHFB22GmIg=", "sha256/LoMHBotttiDko50Gi13uXW71eIy7LAttI+rYT8wXF4w=", "sha256/nWN7PSep5XDQdge5zK24CnCRXHr3KvzhKEGxsdqCX9E=", "sha256/UaqofZhLVZrGnpKfiIoCLYMuCJ/026CkErUQG8pLx5k=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client4() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-ssl-com-tls-ecc-root-ca-2022-and-3
    .add("example.com", "sha256//qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI=", "sha256/G/ANXI8TwJTdF+AFBM8IiIUPEv0Gf6H5LA/b9guG4yE=", "sha256/K89VOmb1cJAN3TK6bf4ezAbJGC1mLcG2Dh97dnwr3VQ=", "sha256/sLVjNUaFYfW7n6EtgBeEpjOlcnBdNPMrZDRF36iwBdE=", "sha256/Douxi77vs4G+Ib/BogbTFymEYq0QSFXwSgVCaZcI09Q=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client5() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-ye1-and-2
    .add("example.com", "sha256/8UQKm3bh5B5TpMtGEym/Yze0GXJr5RPkLhnxxpHF1LI=", "sha256/brzvtCELCIZUo4sD/qPX0ccRtPsd3DY6RfmxpOU9oB4=", "sha256/s/tdAOmUzd8syaTuqfgGvFcn6DzA5Cmb+Vby1ST+U3Y=", "sha256/ppiiCCS+BOR6GjPE+kiHMb6SAR8jox6QDiyibJwqz84=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client6() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-g2-tls-rsa-sha256-2020-ca1
    .add("example.com", "sha256/njN4rRG+22dNXAi+yb8e3UMypgzPUPHlv4+foULwl1g=", "sha256/Wec45nQiFwKvHtuHxSAMGkt19k+uPSw9JlEkxhvYPHk=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client7() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-dv-e36-and-1
    .add("example.com", "sha256/6YBE8kK4d5J1qu1wEjyoKqzEIvyRY5HyM/NB2wKdcZo=", "sha256/ZSagvDzjltLkewXEBuDxIzpW/dpVw1Juvvmd0hhkzdY=", "sha256/LPMwfvM0CyZ5pld9QzBwmLEh+sdmm4lJ5sXcUnIgxB8=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client8() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geotrust-ev-rsa-ca-g2
    .add("example.com", "sha256/yWulDX8E5Q0XG4+9jVDljmO2FvAVzIRhn2MppW4vyUM=", "sha256/VHUagq80gsWdvnfHL/+2XSLZrAJk4I9d8fx6N8UvWGM=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client9() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-microsoft-azure-ecc-tls-issuing-ca-03-and-7
    .add("example.com", "sha256/yBjnrcmcUp2nylDRWnQvSPRspmhm1f/fOuKrsNiaSdA=", "sha256/Z6NGNGtJqKusRdpHxcqa3PDNHEN8vStoX+WLg9xt4t4=", "sha256/EYyBlNxqiU35/S5DF/T1fpKZju6M94UCcLjRQ471fBY=", "sha256/VObRTDLlT/F+gUSuQacH62jRPzch1yNU6oGxRzgsyck=", "sha256/+9zTtVvIQc70tw3yG1y6divWnxbdAVfzbgea1f2WOtM=", "sha256/JfqbRDsGVJr7ytdGMjljQQR/pDP4BPgzTMx9ECN2FqM=", "sha256/+lUwtVWZNBXYbXTU/w5L8kAuWjoL1vvnEnYfTdhaxLw=", "sha256/eme/r3vqgVcNCluW5G00Myp2ijiTqbC5G5BSf8yrYyQ=", "sha256/cF3R63OIukWEa+CFv/Qt8+pZMFGw0GJvU8Eyyk5mZ5o=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client10() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-digicert-global-root-g3
    .add("example.com", "sha256/Fe7TOVlLME+M+Ee0dzcdjW/sYfTbKwGvWJ58U7Ncrkw=", "sha256/uUwZgwDOxcBXrQcntwu+kYFpkiVkOaezL0WYEZ3anJc=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client11() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geant-tls-ecc-1-and-3
    .add("example.com", "sha256/nMY4vuFVgfkmWBODcb+TSGhs4sivegdluGYPGdmc+ac=", "sha256/ejFKBydz15Z1N1P+b5wA1BLK28O3vLnf7cUQW4rq3+o=", "sha256/ohOFOLq+zz8NAHyMvWszE2NvERcSyv197Lg8VHU8Rac=", "sha256/5oO62/OtbnQ73vXVjYuf4N5xy+kgb1av8L5LWnAiefA=", "sha256/+YHY+Ybt+5EAO47w+lRzEDyis4QTCGxh6IbF6/Pt1aA=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client12() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-dv-r35-and-2
    .add("example.com", "sha256/4a6cPehI7OG6cuDZka5NDZ7FR8a60d3auda+sKfg4Ng=", "sha256/RqqfkgIv6nRPPWsjw8twJ2PsbbYW1i2kQcbDvlkOZo4=", "sha256/a9khLOZJxlnJyrxstg/P+seiDCm+Yf3OsrXyFocBaI0=", "sha256//nU/PLZetCy3AsPGGzzfysSVRZZ6eiNlfw6H5cLXKuY=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client13() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-root-ca-1
    .add("example.com", "sha256/tYU57KoTkhzNuA0400h1/eZHHFoVnZvu8vpvmZg71hE=", "sha256/++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client14() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ev-r35-and-2
    .add("example.com", "sha256/hEJ5FNYP7ZpNILySZtJgiP6UtW3ClYUTRFxXGqWSWQ0=", "sha256/jEvv7RqNEuK1Ez/1mSdBRq8MenpqMWVOYS23EsUhbUc=", "sha256/0RfXDfccNqREsDzRXraedr+pPfaWA8fMplHCU30xYlo=", "sha256/sCw45byidHmhKFWqDSvwt+EOT//cwkXsMCCrZs0T1ho=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client15() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ev-e36-and-1
    .add("example.com", "sha256/tMfg7Fo2Cq1tZyZLF7qjiWh+5J3kMiUXlIyn4Vr5nX4=", "sha256/lVUzVQgp60SlPl4E5/Nd7GLlg0qdQkgNz39YIr8YwFI=", "sha256/8yTz94GDQdsPOLap32XVXO3POPgCfza9BaobxcNj52Y=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client16() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-root-ca-3-and-1
    .add("example.com", "sha256/fFO133kTXZr2GV72u3OrmMLImVC4krGS3/14TbklpBw=", "sha256/NqvDJlas/GRcYbcWE8S/IceH9cq77kg0jVhZeAPXq8k=", "sha256/9+ze1cZgR9KO1kZrVDxA4HQ6voHRCSVNz4RdTCx4U8U=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client17() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-incommon-ecc-ov-ssl-ca-3
    .add("example.com", "sha256/UJd7EKNaKP0I5AOmPVjTsmFeym78buyJ/UWoURYuvQA=", "sha256/IxljKvMO0/JVfu5YUb3d4Gtvua9MNxJCqPXsU6nr4hg=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client18() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-godaddy-tls-root-ca-r1
    .add("example.com", "sha256/Ko8tivDrEjiY90yGasP6ZpBU4jwXvHqVvQI0GS3GNdA=", "sha256/gKjJIacZSuY6bbDnu13WF/rufps/FKwGIaqxRb5nKZA=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client19() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ov-r35-and-2
    .add("example.com", "sha256/RkhWTcfJAQN/YxOR12VkPo+PhmIoSfWd/JVkg44einY=", "sha256/mpw6bmt+V2JbqI0bfKaJvhvLQBSDYqzsIJMgVG2bEN8=", "sha256/KqkYYX5LYAYP7XGemqzbtPPIA8x7BS/BbOIcAXf3j2k=", "sha256/QFr6669OfM4kr97LmfVeztchj1vVtcGXunvowh9JLmM=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client20() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-ca-ov-e36-and-1
    .add("example.com", "sha256/NodEgLRdUtj/Cm5LdQFzr6BIONhbXlzcV7NAqMo879U=", "sha256/C0ruG6pqJqe+UDfJO02OWmh2qaGi8SKyJkfeZdqg0Nc=", "sha256/7tz263LsnzyLyaAYJS+kTVlqRj4XgbAIZN+4ZQqSIm4=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client21() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-godaddy-tls-intermediate-ca-dv-r1v1-and-2
    .add("example.com", "sha256/8Rw90Ej3Ttt8RRkrg+WYDS9n7IS03bk5bjP/UXPtaY8=", "sha256/Y1e/3DqsL/yWI4RIaJ4OfhLEW5JiJoNKFVF1AxFqkiA=", "sha256/fX1V+PXAqi+aQpeuWycCLadcGJmTtllg0ag7g2tVQOI=", "sha256/nHSwYpMcnfzgQILJAOh465gd/zOHDb3EjY8n6v7TfHU=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client22() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-root-r46-and-1
    .add("example.com", "sha256/AG1751Vd2CAmRCxPGieoDomhmJy4ezREjtIZTBgZbV4=", "sha256/Douxi77vs4G+Ib/BogbTFymEYq0QSFXwSgVCaZcI09Q=", "sha256/x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client23() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-starfield-tls-root-ca-r1
    .add("example.com", "sha256/gI1os/q0iEpflxrOfRBVDXqVoWN3Tz7Dav/7IT++THQ=", "sha256/ww9H85szAjIB4B/FOLdXky5TsrNLh3jRxBxclRz4qlY=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client24() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-incommon-rsa-ov-ssl-ca-3
    .add("example.com", "sha256/nIUvrOVzCyKOqY+U4sofEeIMk94Dt/WuMgaesi8NITk=", "sha256/DfCQMnBF8q00TMyQbIF+IlSnxWVan6n247G/b/fpmZE=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client25() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-geotrust-tls-ecc-ca-g1
    .add("example.com", "sha256/KZiLkK8HMbpxJlPzQa3CEz5YMCWvdd0o1cov4/NrxCA=", "sha256/5UDBgr/RVcJyUuNCNmS5AenhQ6TpdPBpf6CAGjUnD10=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client26() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-gts-root-r1
    .add("example.com", "sha256/Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78=", "sha256/hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client27() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-globalsign-root-ca-r6-and-1
    .add("example.com", "sha256/K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q=", "sha256/aCdH+LpiG4fN07wpXtXKvOciocDANj0daLOJKNJ4fx4=", "sha256/rn+WLLnmp9v3uDP7GPqbcaiRdd+UnCMrap73yz3yu/w=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client28() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-rsa-4096-m01-and-4
    .add("example.com", "sha256/G9pa//g3gTgL9wgZj599LbHgZ/FLuep7rnCqwLAwXns=", "sha256/gPI4HNthHVSIbODF1ry6NYD4gjsOabolcpW+LEix0BY=", "sha256/Z2B/Qo9zcoKyitUg31ADZFus4Q75K2JIBBm9wSkjyIA=", "sha256/g/Ugk7jmp2vbs/AT4CuAjxXteaWqr/ztjrmsNwrL3bE=", "sha256/iZEKooQ3Z2hRlfox5B5j5upQGSBxBNialNi2XBoFqSc=", "sha256/aSYkF8ZNBW5e9Tlfe8Zb18bXwxIvXx9A56bK+ZgOzo0=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client29() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-globalsign-root-r46
    .add("example.com", "sha256/cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A=", "sha256/rn+WLLnmp9v3uDP7GPqbcaiRdd+UnCMrap73yz3yu/w=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client30() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-comodo-rsa-certification-authority-and-2
    .add("example.com", "sha256/lCppFqbkrlJ3EcVFAkeip0+44VaoJUymbnOaEUk7tEU=", "sha256/grX4Ta9HpZx6tSHkmCrvpApTQGo67CYDnvprLg5yRME=", "sha256/Douxi77vs4G+Ib/BogbTFymEYq0QSFXwSgVCaZcI09Q=", "sha256/x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client31() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-amazon-root-ca-1-and-1
    .add("example.com", "sha256/KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=", "sha256/++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=", "sha256/f0KW/FtqTjs108NpYj42SrGvOB2PpxIVM8nWxjPqJGE=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client32() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-isrg-root-x1
    .add("example.com", "sha256/Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client33() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-encryption-everywhere-dv-tls-ca-g2
    .add("example.com", "sha256/GI75anSEdkuHj05mreE0Sd9jE6dVqUIzzXRHHlZBVbI=", "sha256/gxeKFFaZ2HFJIsTdTjEl6nVo3ckTCX+qzRMqb9Xoa1w=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
    .build()
fun client34() = CertificatePinner.Builder()
    // ruleid: pinning-fix-okhttp-sectigo-public-server-authentication-root-e46-and-1
    .add("example.com", "sha256/58qRu/uxh4gFezqAcERupSkRYBlBAvfcw7mEjGPLnNU=", "sha256/sLVjNUaFYfW7n6EtgBeEpjOlcnBdNPMrZDRF36iwBdE=", "sha256/ICGRfpgmOUXIWcQ/HXPLQTkFPEFPoDyjvH7ohhQpjzs=", "sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=")
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
