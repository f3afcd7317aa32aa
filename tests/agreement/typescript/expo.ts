export const infoPlist = {
  NSAppTransportSecurity: {
    NSPinnedDomains: {
      'example.com': {
        NSPinnedCAIdentities: [
          { 'SPKI-SHA256-BASE64': 'iie1VXtL7HzAMF+/PVPR9xzT80kQxdZeJ+zduCB3uj0=' }, // agree: PIN102 gsr2 -> gtsr1
          { 'SPKI-SHA256-BASE64': 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
        ],
      },
    },
  },
};
