// agree: PIN205 | semgrep: pinning-javascript-hpkp-header
response.setHeader('Public-Key-Pins', 'pin-sha256="C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="; pin-sha256="diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI="; max-age=600');
