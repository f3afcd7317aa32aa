ROOTS = {
  first: { sha256: '3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c' }, # agree: PIN102 dgaid -> dgg2
  second: { sha256: '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6' }
}
