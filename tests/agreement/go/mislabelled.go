package client

// agree: PIN206 gtsr1
const digicertRootFingerprint = "d947432abde7b7fa90fc2e6b59101b1280e0e1c7e4e40fa3c6887fff57a7f4cf"
