void pin(CURL *curl) {
    /* agree: PIN201 | semgrep: pinning-c-malformed-pin, pinning-curl-c-malformed-pin */
    curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, "sha256//hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp6");
}
