// agree: PIN103 certca | semgrep: none
export const ROOTS = ['d8e0febc1db2e38d00940f37d27d41344d993e734b99d5656d9778d4d8143624', '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6'];
