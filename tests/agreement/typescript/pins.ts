export const PINS: Record<string, readonly string[]> = {
  'api.example.com': [
    // agree: PIN102 sslrsa -> sslr22
    'sha256/0cRTd+vc1hjNFlHcLgLCHXUeWqn80bNDH/bs9qMTSPo=',
    'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
  ],
};
