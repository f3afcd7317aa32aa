#include <string>
#include <vector>

const std::vector<std::string> pins = {
    "sha256/WoiWRyIOVNa9ihaBciRSC7XHjliYS9VwUGOIud4PB18=", // agree: PIN102 dghev -> dgg2
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
};
