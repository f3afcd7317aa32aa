const scripts = [
  { src: 'https://cdn.example.com/app.js', integrity: 'sha256-BpfBw7ivV8q2jLiT13fxDYAe2tJllusRSZ273h2nFSE=' },
  { src: 'https://cdn.example.com/lib.js', integrity: 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' },
];
