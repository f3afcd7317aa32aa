#include <ESP8266WiFi.h>
// agree: PIN102 dgrca -> dgg2
const char *fingerprint = "A8 98 5D 3A 65 E5 E5 C4 B2 D7 D6 6D 40 C6 DD 2F B1 9C 54 36";
