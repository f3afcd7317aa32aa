const config0 = { publicKeyHashes: [
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
    // ruleid: pinning-fix-list-line-digicert-global-root-g2
    "8ca6Zwz8iOTfUpc8rkIPCgid1HQUT+WAbEIAZOFZEik="
]};
const config1 = { publicKeyHashes: [
		// ruleid: pinning-fix-list-line-geotrust-tls-rsa-ca-g1
		'sha256/zUIraRNo+4JoAYA7ROeWjARtIoN4rIEbCpfCRQT6N6A=', // in use
		'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config2 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-digicert-global-root-g2-and-1
    "1wMGTin0PoCN5O41h0+XIHXuzGRwDEa8ehHf7wSdSQE=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config3 = { publicKeyHashes: [
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
    // ruleid: pinning-fix-list-line-yr1-and-2
    'sha256/8WR6XuPvrFTIkukwWE/keXm3rNHHbBJxvKHFB22GmIg='
]};
const config4 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-ssl-com-tls-ecc-root-ca-2022-and-3
    "/qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config5 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-ye1-and-2
    'sha256/8UQKm3bh5B5TpMtGEym/Yze0GXJr5RPkLhnxxpHF1LI=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config6 = { publicKeyHashes: [
		"eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
		// ruleid: pinning-fix-list-line-digicert-global-g2-tls-rsa-sha256-2020-ca1
		"njN4rRG+22dNXAi+yb8e3UMypgzPUPHlv4+foULwl1g="
]};
const config7 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-ca-dv-e36-and-1
    'sha256/6YBE8kK4d5J1qu1wEjyoKqzEIvyRY5HyM/NB2wKdcZo=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config8 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-geotrust-ev-rsa-ca-g2
    "yWulDX8E5Q0XG4+9jVDljmO2FvAVzIRhn2MppW4vyUM=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config9 = { publicKeyHashes: [
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
    // ruleid: pinning-fix-list-line-microsoft-azure-ecc-tls-issuing-ca-03-and-7
    'sha256/yBjnrcmcUp2nylDRWnQvSPRspmhm1f/fOuKrsNiaSdA='
]};
const config10 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-digicert-global-root-g3
    "Fe7TOVlLME+M+Ee0dzcdjW/sYfTbKwGvWJ58U7Ncrkw=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config11 = { publicKeyHashes: [
		// ruleid: pinning-fix-list-line-geant-tls-ecc-1-and-3
		'sha256/nMY4vuFVgfkmWBODcb+TSGhs4sivegdluGYPGdmc+ac=', // in use
		'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config12 = { publicKeyHashes: [
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-ca-dv-r35-and-2
    "4a6cPehI7OG6cuDZka5NDZ7FR8a60d3auda+sKfg4Ng="
]};
const config13 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-amazon-root-ca-1
    'sha256/tYU57KoTkhzNuA0400h1/eZHHFoVnZvu8vpvmZg71hE=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config14 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-ca-ev-r35-and-2
    "hEJ5FNYP7ZpNILySZtJgiP6UtW3ClYUTRFxXGqWSWQ0=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config15 = { publicKeyHashes: [
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-ca-ev-e36-and-1
    'sha256/tMfg7Fo2Cq1tZyZLF7qjiWh+5J3kMiUXlIyn4Vr5nX4='
]};
const config16 = { publicKeyHashes: [
		// ruleid: pinning-fix-list-line-amazon-root-ca-3-and-1
		"fFO133kTXZr2GV72u3OrmMLImVC4krGS3/14TbklpBw=", // in use
		"eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config17 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-incommon-ecc-ov-ssl-ca-3
    'sha256/UJd7EKNaKP0I5AOmPVjTsmFeym78buyJ/UWoURYuvQA=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config18 = { publicKeyHashes: [
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
    // ruleid: pinning-fix-list-line-godaddy-tls-root-ca-r1
    "Ko8tivDrEjiY90yGasP6ZpBU4jwXvHqVvQI0GS3GNdA="
]};
const config19 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-ca-ov-r35-and-2
    'sha256/RkhWTcfJAQN/YxOR12VkPo+PhmIoSfWd/JVkg44einY=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config20 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-ca-ov-e36-and-1
    "NodEgLRdUtj/Cm5LdQFzr6BIONhbXlzcV7NAqMo879U=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config21 = { publicKeyHashes: [
		'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
		// ruleid: pinning-fix-list-line-godaddy-tls-intermediate-ca-dv-r1v1-and-2
		'sha256/8Rw90Ej3Ttt8RRkrg+WYDS9n7IS03bk5bjP/UXPtaY8='
]};
const config22 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-root-r46-and-1
    "AG1751Vd2CAmRCxPGieoDomhmJy4ezREjtIZTBgZbV4=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config23 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-starfield-tls-root-ca-r1
    'sha256/gI1os/q0iEpflxrOfRBVDXqVoWN3Tz7Dav/7IT++THQ=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config24 = { publicKeyHashes: [
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
    // ruleid: pinning-fix-list-line-incommon-rsa-ov-ssl-ca-3
    "nIUvrOVzCyKOqY+U4sofEeIMk94Dt/WuMgaesi8NITk="
]};
const config25 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-geotrust-tls-ecc-ca-g1
    'sha256/KZiLkK8HMbpxJlPzQa3CEz5YMCWvdd0o1cov4/NrxCA=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config26 = { publicKeyHashes: [
		// ruleid: pinning-fix-list-line-gts-root-r1
		"Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78=", // in use
		"eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config27 = { publicKeyHashes: [
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
    // ruleid: pinning-fix-list-line-globalsign-root-ca-r6-and-1
    'sha256/K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q='
]};
const config28 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-amazon-rsa-4096-m01-and-4
    "G9pa//g3gTgL9wgZj599LbHgZ/FLuep7rnCqwLAwXns=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config29 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-globalsign-root-r46
    'sha256/cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A=', // in use
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config30 = { publicKeyHashes: [
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
    // ruleid: pinning-fix-list-line-comodo-rsa-certification-authority-and-2
    "lCppFqbkrlJ3EcVFAkeip0+44VaoJUymbnOaEUk7tEU="
]};
const config31 = { publicKeyHashes: [
		// ruleid: pinning-fix-list-line-amazon-root-ca-1-and-1
		'sha256/KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=', // in use
		'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
]};
const config32 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-isrg-root-x1
    "Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const config33 = { publicKeyHashes: [
    'sha256/eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=',
    // ruleid: pinning-fix-list-line-encryption-everywhere-dv-tls-ca-g2
    'sha256/GI75anSEdkuHj05mreE0Sd9jE6dVqUIzzXRHHlZBVbI='
]};
const config34 = { publicKeyHashes: [
    // ruleid: pinning-fix-list-line-sectigo-public-server-authentication-root-e46-and-1
    "58qRu/uxh4gFezqAcERupSkRYBlBAvfcw7mEjGPLnNU=", // in use
    "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY=",
]};
const pins = [
    // ok: pinning-fix-list-line-digicert-global-root-g2
    'JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=',
    'i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=',
];
const revokedPins = [
    // ok: pinning-fix-list-line-digicert-global-root-g2
    'JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=',
];
/*
const otherPins = [
    // ok: pinning-fix-list-line-digicert-global-root-g2
    'JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg=',
];
*/
