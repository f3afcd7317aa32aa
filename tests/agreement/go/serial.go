package client

// agree: PIN102 thaw -> dgg2
const rootSerialNumber = "344ed55720d5edec49f42fce37db2b6d"
