const config = `
  <network-security-config>
    <domain-config>
      <pin-set>
        <!-- ruleid: pinning-nsc-pin-in-other-text -->
        <pin digest="SHA-256">C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=</pin>
        <!-- ok: pinning-nsc-pin-in-other-text -->
        <pin digest="SHA-256">${backupPin}</pin>
        <!-- ok: pinning-nsc-pin-in-other-text -->
        <pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin>
      </pin-set>
    </domain-config>
  </network-security-config>`;
