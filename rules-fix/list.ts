// ruleid: pinning-fix-list-digicert-global-root-g2
const pins0 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "8ca6Zwz8iOTfUpc8rkIPCgid1HQUT+WAbEIAZOFZEik="];
// ruleid: pinning-fix-list-geotrust-tls-rsa-ca-g1
const pins1 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/zUIraRNo+4JoAYA7ROeWjARtIoN4rIEbCpfCRQT6N6A='];
// ruleid: pinning-fix-list-digicert-global-root-g2-and-1
const pins2 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "1wMGTin0PoCN5O41h0+XIHXuzGRwDEa8ehHf7wSdSQE="];
// ruleid: pinning-fix-list-yr1-and-2
const pins3 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/8WR6XuPvrFTIkukwWE/keXm3rNHHbBJxvKHFB22GmIg='];
// ruleid: pinning-fix-list-ssl-com-tls-ecc-root-ca-2022-and-3
const pins4 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "/qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI="];
// ruleid: pinning-fix-list-ye1-and-2
const pins5 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/8UQKm3bh5B5TpMtGEym/Yze0GXJr5RPkLhnxxpHF1LI='];
// ruleid: pinning-fix-list-digicert-global-g2-tls-rsa-sha256-2020-ca1
const pins6 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "njN4rRG+22dNXAi+yb8e3UMypgzPUPHlv4+foULwl1g="];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-dv-e36-and-1
const pins7 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/6YBE8kK4d5J1qu1wEjyoKqzEIvyRY5HyM/NB2wKdcZo='];
// ruleid: pinning-fix-list-geotrust-ev-rsa-ca-g2
const pins8 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "yWulDX8E5Q0XG4+9jVDljmO2FvAVzIRhn2MppW4vyUM="];
// ruleid: pinning-fix-list-microsoft-azure-ecc-tls-issuing-ca-03-and-7
const pins9 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/yBjnrcmcUp2nylDRWnQvSPRspmhm1f/fOuKrsNiaSdA='];
// ruleid: pinning-fix-list-digicert-global-root-g3
const pins10 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Fe7TOVlLME+M+Ee0dzcdjW/sYfTbKwGvWJ58U7Ncrkw="];
// ruleid: pinning-fix-list-geant-tls-ecc-1-and-3
const pins11 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/nMY4vuFVgfkmWBODcb+TSGhs4sivegdluGYPGdmc+ac='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-dv-r35-and-2
const pins12 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "4a6cPehI7OG6cuDZka5NDZ7FR8a60d3auda+sKfg4Ng="];
// ruleid: pinning-fix-list-amazon-root-ca-1
const pins13 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/tYU57KoTkhzNuA0400h1/eZHHFoVnZvu8vpvmZg71hE='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ev-r35-and-2
const pins14 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "hEJ5FNYP7ZpNILySZtJgiP6UtW3ClYUTRFxXGqWSWQ0="];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ev-e36-and-1
const pins15 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/tMfg7Fo2Cq1tZyZLF7qjiWh+5J3kMiUXlIyn4Vr5nX4='];
// ruleid: pinning-fix-list-amazon-root-ca-3-and-1
const pins16 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "fFO133kTXZr2GV72u3OrmMLImVC4krGS3/14TbklpBw="];
// ruleid: pinning-fix-list-incommon-ecc-ov-ssl-ca-3
const pins17 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/UJd7EKNaKP0I5AOmPVjTsmFeym78buyJ/UWoURYuvQA='];
// ruleid: pinning-fix-list-godaddy-tls-root-ca-r1
const pins18 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Ko8tivDrEjiY90yGasP6ZpBU4jwXvHqVvQI0GS3GNdA="];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ov-r35-and-2
const pins19 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/RkhWTcfJAQN/YxOR12VkPo+PhmIoSfWd/JVkg44einY='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-ca-ov-e36-and-1
const pins20 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "NodEgLRdUtj/Cm5LdQFzr6BIONhbXlzcV7NAqMo879U="];
// ruleid: pinning-fix-list-godaddy-tls-intermediate-ca-dv-r1v1-and-2
const pins21 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/8Rw90Ej3Ttt8RRkrg+WYDS9n7IS03bk5bjP/UXPtaY8='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-root-r46-and-1
const pins22 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "AG1751Vd2CAmRCxPGieoDomhmJy4ezREjtIZTBgZbV4="];
// ruleid: pinning-fix-list-starfield-tls-root-ca-r1
const pins23 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/gI1os/q0iEpflxrOfRBVDXqVoWN3Tz7Dav/7IT++THQ='];
// ruleid: pinning-fix-list-incommon-rsa-ov-ssl-ca-3
const pins24 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "nIUvrOVzCyKOqY+U4sofEeIMk94Dt/WuMgaesi8NITk="];
// ruleid: pinning-fix-list-geotrust-tls-ecc-ca-g1
const pins25 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/KZiLkK8HMbpxJlPzQa3CEz5YMCWvdd0o1cov4/NrxCA='];
// ruleid: pinning-fix-list-gts-root-r1
const pins26 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78="];
// ruleid: pinning-fix-list-globalsign-root-ca-r6-and-1
const pins27 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q='];
// ruleid: pinning-fix-list-amazon-rsa-4096-m01-and-4
const pins28 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "G9pa//g3gTgL9wgZj599LbHgZ/FLuep7rnCqwLAwXns="];
// ruleid: pinning-fix-list-globalsign-root-r46
const pins29 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A='];
// ruleid: pinning-fix-list-comodo-rsa-certification-authority-and-2
const pins30 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "lCppFqbkrlJ3EcVFAkeip0+44VaoJUymbnOaEUk7tEU="];
// ruleid: pinning-fix-list-amazon-root-ca-1-and-1
const pins31 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I='];
// ruleid: pinning-fix-list-isrg-root-x1
const pins32 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys="];
// ruleid: pinning-fix-list-encryption-everywhere-dv-tls-ca-g2
const pins33 = ['sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=', 'sha256/GI75anSEdkuHj05mreE0Sd9jE6dVqUIzzXRHHlZBVbI='];
// ruleid: pinning-fix-list-sectigo-public-server-authentication-root-e46-and-1
const pins34 = ["eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=", "58qRu/uxh4gFezqAcERupSkRYBlBAvfcw7mEjGPLnNU="];
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
