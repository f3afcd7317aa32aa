module.exports = {
  ios: {
    infoPlist: {
      NSAppTransportSecurity: {
        NSPinnedDomains: {
          'good.example': {
            NSPinnedCAIdentities: [
              // ok: pinning-expo-ats-malformed-pin, pinning-expo-ats-placeholder-pin, pinning-expo-ats-single-pin, pinning-expo-ats-duplicate-pin
              { 'SPKI-SHA256-BASE64': 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
              { 'SPKI-SHA256-BASE64': 'diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=' },
            ],
          },
          'bad.example': {
            NSPinnedCAIdentities: [
              // ruleid: pinning-expo-ats-malformed-pin
              { 'SPKI-SHA256-BASE64': 'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
              // ruleid: pinning-expo-ats-placeholder-pin
              { 'SPKI-SHA256-BASE64': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
            ],
          },
          'names.example': {
            // ruleid: pinning-expo-ats-malformed-pin
            NSPinnedCAIdentities: ["Let's Encrypt R3"],
          },
          'bare.example': {
            // ruleid: pinning-expo-ats-malformed-entry
            NSPinnedLeafIdentities: ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='],
          },
          'single.example': {
            // ruleid: pinning-expo-ats-single-pin
            NSPinnedCAIdentities: [{ 'SPKI-SHA256-BASE64': 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' }],
          },
          'twice.example': {
            NSPinnedLeafIdentities: [
              // ruleid: pinning-expo-ats-duplicate-pin
              { 'SPKI-SHA256-BASE64': 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
              { 'SPKI-SHA256-BASE64': 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
            ],
          },
          // ok: pinning-expo-ats-malformed-entry
          'variable.example': { NSPinnedCAIdentities: pins },
        },
      },
    },
  },
};
