// ruleid: pinning-fix-list-digicert-global-root-g2
const pins0 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "8ca6Zwz8iOTfUpc8rkIPCgid1HQUT+WAbEIAZOFZEik=", "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="];
// ruleid: pinning-fix-list-geotrust-tls-rsa-ca-g1
const pins1 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/zUIraRNo+4JoAYA7ROeWjARtIoN4rIEbCpfCRQT6N6A=', 'sha256/SDG5orEv8iX6MNenIAxa8nQFNpROB/6+llsZdXHZNqs='];
// ruleid: pinning-fix-list-digicert-global-root-g2-and-1
const pins2 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "1wMGTin0PoCN5O41h0+XIHXuzGRwDEa8ehHf7wSdSQE=", "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "svcpi1K/LDysTd/nLeTWgqxYlXWVmC8rYjAa9ZfGmcU="];
// ruleid: pinning-fix-list-yr1-and-2
const pins3 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/8WR6XuPvrFTIkukwWE/keXm3rNHHbBJxvKHFB22GmIg=', 'sha256/LoMHBotttiDko50Gi13uXW71eIy7LAttI+rYT8wXF4w=', 'sha256/nWN7PSep5XDQdge5zK24CnCRXHr3KvzhKEGxsdqCX9E=', 'sha256/UaqofZhLVZrGnpKfiIoCLYMuCJ/026CkErUQG8pLx5k='];
// ruleid: pinning-fix-list-ssl-com-tls-ecc-root-ca-2022-and-3
const pins4 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "/qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI=", "G/ANXI8TwJTdF+AFBM8IiIUPEv0Gf6H5LA/b9guG4yE=", "K89VOmb1cJAN3TK6bf4ezAbJGC1mLcG2Dh97dnwr3VQ=", "sLVjNUaFYfW7n6EtgBeEpjOlcnBdNPMrZDRF36iwBdE=", "Douxi77vs4G+Ib/BogbTFymEYq0QSFXwSgVCaZcI09Q="];
// ruleid: pinning-fix-list-ye1-and-2
const pins5 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/8UQKm3bh5B5TpMtGEym/Yze0GXJr5RPkLhnxxpHF1LI=', 'sha256/brzvtCELCIZUo4sD/qPX0ccRtPsd3DY6RfmxpOU9oB4=', 'sha256/s/tdAOmUzd8syaTuqfgGvFcn6DzA5Cmb+Vby1ST+U3Y=', 'sha256/ppiiCCS+BOR6GjPE+kiHMb6SAR8jox6QDiyibJwqz84='];
// ruleid: pinning-fix-list-digicert-global-g2-tls-rsa-sha256-2020-ca1
const pins6 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "njN4rRG+22dNXAi+yb8e3UMypgzPUPHlv4+foULwl1g=", "Wec45nQiFwKvHtuHxSAMGkt19k+uPSw9JlEkxhvYPHk="];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-dv-e36-and-1
const pins7 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/6YBE8kK4d5J1qu1wEjyoKqzEIvyRY5HyM/NB2wKdcZo=', 'sha256/ZSagvDzjltLkewXEBuDxIzpW/dpVw1Juvvmd0hhkzdY=', 'sha256/LPMwfvM0CyZ5pld9QzBwmLEh+sdmm4lJ5sXcUnIgxB8='];
// ruleid: pinning-fix-list-geotrust-ev-rsa-ca-g2
const pins8 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "yWulDX8E5Q0XG4+9jVDljmO2FvAVzIRhn2MppW4vyUM=", "VHUagq80gsWdvnfHL/+2XSLZrAJk4I9d8fx6N8UvWGM="];
// ruleid: pinning-fix-list-microsoft-azure-ecc-tls-issuing-ca-03-and-7
const pins9 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/yBjnrcmcUp2nylDRWnQvSPRspmhm1f/fOuKrsNiaSdA=', 'sha256/Z6NGNGtJqKusRdpHxcqa3PDNHEN8vStoX+WLg9xt4t4=', 'sha256/EYyBlNxqiU35/S5DF/T1fpKZju6M94UCcLjRQ471fBY=', 'sha256/VObRTDLlT/F+gUSuQacH62jRPzch1yNU6oGxRzgsyck=', 'sha256/+9zTtVvIQc70tw3yG1y6divWnxbdAVfzbgea1f2WOtM=', 'sha256/JfqbRDsGVJr7ytdGMjljQQR/pDP4BPgzTMx9ECN2FqM=', 'sha256/+lUwtVWZNBXYbXTU/w5L8kAuWjoL1vvnEnYfTdhaxLw=', 'sha256/eme/r3vqgVcNCluW5G00Myp2ijiTqbC5G5BSf8yrYyQ=', 'sha256/cF3R63OIukWEa+CFv/Qt8+pZMFGw0GJvU8Eyyk5mZ5o='];
// ruleid: pinning-fix-list-digicert-global-root-g3
const pins10 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Fe7TOVlLME+M+Ee0dzcdjW/sYfTbKwGvWJ58U7Ncrkw=", "uUwZgwDOxcBXrQcntwu+kYFpkiVkOaezL0WYEZ3anJc="];
// ruleid: pinning-fix-list-geant-tls-ecc-1-and-3
const pins11 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/nMY4vuFVgfkmWBODcb+TSGhs4sivegdluGYPGdmc+ac=', 'sha256/ejFKBydz15Z1N1P+b5wA1BLK28O3vLnf7cUQW4rq3+o=', 'sha256/ohOFOLq+zz8NAHyMvWszE2NvERcSyv197Lg8VHU8Rac=', 'sha256/5oO62/OtbnQ73vXVjYuf4N5xy+kgb1av8L5LWnAiefA=', 'sha256/+YHY+Ybt+5EAO47w+lRzEDyis4QTCGxh6IbF6/Pt1aA='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-dv-r35-and-2
const pins12 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "4a6cPehI7OG6cuDZka5NDZ7FR8a60d3auda+sKfg4Ng=", "RqqfkgIv6nRPPWsjw8twJ2PsbbYW1i2kQcbDvlkOZo4=", "a9khLOZJxlnJyrxstg/P+seiDCm+Yf3OsrXyFocBaI0=", "/nU/PLZetCy3AsPGGzzfysSVRZZ6eiNlfw6H5cLXKuY="];
// ruleid: pinning-fix-list-amazon-root-ca-1
const pins13 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/tYU57KoTkhzNuA0400h1/eZHHFoVnZvu8vpvmZg71hE=', 'sha256/++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ev-r35-and-2
const pins14 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "hEJ5FNYP7ZpNILySZtJgiP6UtW3ClYUTRFxXGqWSWQ0=", "jEvv7RqNEuK1Ez/1mSdBRq8MenpqMWVOYS23EsUhbUc=", "0RfXDfccNqREsDzRXraedr+pPfaWA8fMplHCU30xYlo=", "sCw45byidHmhKFWqDSvwt+EOT//cwkXsMCCrZs0T1ho="];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ev-e36-and-1
const pins15 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/tMfg7Fo2Cq1tZyZLF7qjiWh+5J3kMiUXlIyn4Vr5nX4=', 'sha256/lVUzVQgp60SlPl4E5/Nd7GLlg0qdQkgNz39YIr8YwFI=', 'sha256/8yTz94GDQdsPOLap32XVXO3POPgCfza9BaobxcNj52Y='];
// ruleid: pinning-fix-list-amazon-root-ca-3-and-1
const pins16 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "fFO133kTXZr2GV72u3OrmMLImVC4krGS3/14TbklpBw=", "NqvDJlas/GRcYbcWE8S/IceH9cq77kg0jVhZeAPXq8k=", "9+ze1cZgR9KO1kZrVDxA4HQ6voHRCSVNz4RdTCx4U8U="];
// ruleid: pinning-fix-list-incommon-ecc-ov-ssl-ca-3
const pins17 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/UJd7EKNaKP0I5AOmPVjTsmFeym78buyJ/UWoURYuvQA=', 'sha256/IxljKvMO0/JVfu5YUb3d4Gtvua9MNxJCqPXsU6nr4hg='];
// ruleid: pinning-fix-list-godaddy-tls-root-ca-r1
const pins18 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Ko8tivDrEjiY90yGasP6ZpBU4jwXvHqVvQI0GS3GNdA=", "gKjJIacZSuY6bbDnu13WF/rufps/FKwGIaqxRb5nKZA="];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ov-r35-and-2
const pins19 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/RkhWTcfJAQN/YxOR12VkPo+PhmIoSfWd/JVkg44einY=', 'sha256/mpw6bmt+V2JbqI0bfKaJvhvLQBSDYqzsIJMgVG2bEN8=', 'sha256/KqkYYX5LYAYP7XGemqzbtPPIA8x7BS/BbOIcAXf3j2k=', 'sha256/QFr6669OfM4kr97LmfVeztchj1vVtcGXunvowh9JLmM='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ov-e36-and-1
const pins20 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "NodEgLRdUtj/Cm5LdQFzr6BIONhbXlzcV7NAqMo879U=", "C0ruG6pqJqe+UDfJO02OWmh2qaGi8SKyJkfeZdqg0Nc=", "7tz263LsnzyLyaAYJS+kTVlqRj4XgbAIZN+4ZQqSIm4="];
// ruleid: pinning-fix-list-godaddy-tls-intermediate-ca-dv-r1v1-and-2
const pins21 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/8Rw90Ej3Ttt8RRkrg+WYDS9n7IS03bk5bjP/UXPtaY8=', 'sha256/Y1e/3DqsL/yWI4RIaJ4OfhLEW5JiJoNKFVF1AxFqkiA=', 'sha256/fX1V+PXAqi+aQpeuWycCLadcGJmTtllg0ag7g2tVQOI=', 'sha256/nHSwYpMcnfzgQILJAOh465gd/zOHDb3EjY8n6v7TfHU='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-root-r46-and-1
const pins22 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "AG1751Vd2CAmRCxPGieoDomhmJy4ezREjtIZTBgZbV4=", "Douxi77vs4G+Ib/BogbTFymEYq0QSFXwSgVCaZcI09Q=", "x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4="];
// ruleid: pinning-fix-list-starfield-tls-root-ca-r1
const pins23 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/gI1os/q0iEpflxrOfRBVDXqVoWN3Tz7Dav/7IT++THQ=', 'sha256/ww9H85szAjIB4B/FOLdXky5TsrNLh3jRxBxclRz4qlY='];
// ruleid: pinning-fix-list-incommon-rsa-ov-ssl-ca-3
const pins24 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "nIUvrOVzCyKOqY+U4sofEeIMk94Dt/WuMgaesi8NITk=", "DfCQMnBF8q00TMyQbIF+IlSnxWVan6n247G/b/fpmZE="];
// ruleid: pinning-fix-list-geotrust-tls-ecc-ca-g1
const pins25 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/KZiLkK8HMbpxJlPzQa3CEz5YMCWvdd0o1cov4/NrxCA=', 'sha256/5UDBgr/RVcJyUuNCNmS5AenhQ6TpdPBpf6CAGjUnD10='];
// ruleid: pinning-fix-list-gts-root-r1
const pins26 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78=", "hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc="];
// ruleid: pinning-fix-list-globalsign-root-ca-r6-and-1
const pins27 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q=', 'sha256/aCdH+LpiG4fN07wpXtXKvOciocDANj0daLOJKNJ4fx4=', 'sha256/rn+WLLnmp9v3uDP7GPqbcaiRdd+UnCMrap73yz3yu/w='];
// ruleid: pinning-fix-list-amazon-rsa-4096-m01-and-4
const pins28 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "G9pa//g3gTgL9wgZj599LbHgZ/FLuep7rnCqwLAwXns=", "gPI4HNthHVSIbODF1ry6NYD4gjsOabolcpW+LEix0BY=", "Z2B/Qo9zcoKyitUg31ADZFus4Q75K2JIBBm9wSkjyIA=", "g/Ugk7jmp2vbs/AT4CuAjxXteaWqr/ztjrmsNwrL3bE=", "iZEKooQ3Z2hRlfox5B5j5upQGSBxBNialNi2XBoFqSc=", "aSYkF8ZNBW5e9Tlfe8Zb18bXwxIvXx9A56bK+ZgOzo0="];
// ruleid: pinning-fix-list-globalsign-root-r46
const pins29 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A=', 'sha256/rn+WLLnmp9v3uDP7GPqbcaiRdd+UnCMrap73yz3yu/w='];
// ruleid: pinning-fix-list-comodo-rsa-certification-authority-and-2
const pins30 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "lCppFqbkrlJ3EcVFAkeip0+44VaoJUymbnOaEUk7tEU=", "grX4Ta9HpZx6tSHkmCrvpApTQGo67CYDnvprLg5yRME=", "Douxi77vs4G+Ib/BogbTFymEYq0QSFXwSgVCaZcI09Q=", "x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4="];
// ruleid: pinning-fix-list-amazon-root-ca-1-and-1
const pins31 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=', 'sha256/++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=', 'sha256/f0KW/FtqTjs108NpYj42SrGvOB2PpxIVM8nWxjPqJGE='];
// ruleid: pinning-fix-list-isrg-root-x1
const pins32 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="];
// ruleid: pinning-fix-list-encryption-everywhere-dv-tls-ca-g2
const pins33 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/GI75anSEdkuHj05mreE0Sd9jE6dVqUIzzXRHHlZBVbI=', 'sha256/gxeKFFaZ2HFJIsTdTjEl6nVo3ckTCX+qzRMqb9Xoa1w='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-root-e46-and-1
const pins34 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "58qRu/uxh4gFezqAcERupSkRYBlBAvfcw7mEjGPLnNU=", "sLVjNUaFYfW7n6EtgBeEpjOlcnBdNPMrZDRF36iwBdE=", "ICGRfpgmOUXIWcQ/HXPLQTkFPEFPoDyjvH7ohhQpjzs="];
// The replacement stands there already, in whatever notation.
// ok: pinning-fix-list-digicert-global-root-g2
const complete = { pins: ['i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=', 'JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg='] };
// ok: pinning-fix-list-digicert-global-root-g2
const mixedPins = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=', '8B:B5:93:A9:3B:E1:D0:E8:A8:22:BB:88:7C:54:78:90:C3:E7:06:AA:D2:DA:B7:62:54:F9:7F:B3:6B:82:FC:26'];
// What is refused is never made longer.
// ok: pinning-fix-list-digicert-global-root-g2
const revokedPins = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg='];
// ok: pinning-fix-list-digicert-global-root-g2
const denied = { host: { pins: ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg='] } };
// No list of pins beyond doubt: a computed element, a tuple, a call, a table, another name.
// ok: pinning-fix-list-digicert-global-root-g2
const pins = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=', load()];
// ok: pinning-fix-list-digicert-global-root-g2
const pinTuple: [string, string] = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=', 'x'];
// ok: pinning-fix-list-digicert-global-root-g2
comparePins('JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=', 'x');
// ok: pinning-fix-list-digicert-global-root-g2
const rows = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg='];
// Nobody reads a comment but people.
// ok: pinning-fix-list-digicert-global-root-g2
// const pins = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg='];
// ok: pinning-fix-list-digicert-global-root-g2
/* const pins = ['JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=']; */
