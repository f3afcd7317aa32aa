const issuers = [
  'CN=R3,O=Let\'s Encrypt,C=US', // agree: PIN102 ler3 -> yr1 yr2 yr3
  'CN=ISRG Root X1,O=Internet Security Research Group,C=US',
];
