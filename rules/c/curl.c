#include <curl/curl.h>

void fetch(CURL *curl, const char *configured) {
  // ok: pinning-curl-c-malformed-pin, pinning-curl-c-single-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=;sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  // ok: pinning-curl-c-malformed-pin, pinning-curl-c-single-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=;" "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  // ruleid: pinning-curl-c-single-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=");
  // ruleid: pinning-curl-c-malformed-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=");
  // ruleid: pinning-curl-c-malformed-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=;sha256//C5+lpZ7tcVwmwQIM");
  // ok: pinning-curl-c-malformed-pin, pinning-curl-c-single-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, configured);
  // ok: pinning-curl-c-malformed-pin
  curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "/etc/app/server-key.pem");
}

// ruleid: pinning-c-malformed-pin
static const char kTruncated[] = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC";
// ok: pinning-c-malformed-pin, pinning-c-placeholder-pin
static const char kGood[] = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=";
// ruleid: pinning-c-placeholder-pin
static const char kBackup[] = "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

void through_a_proxy(CURL *curl) {
  // ruleid: pinning-curl-c-single-pin
  curl_easy_setopt(curl, CURLOPT_PROXY_PINNEDPUBLICKEY, "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  // ruleid: pinning-curl-c-malformed-pin
  curl_easy_setopt(curl, CURLOPT_PROXY_PINNEDPUBLICKEY, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  // ok: pinning-curl-c-single-pin
  curl_easy_setopt(curl, CURLOPT_URL, "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
}
