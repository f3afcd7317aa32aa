void pin(CURL *curl) {
    curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY,
                     "sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=;" /* agree: PIN208 dgrca | semgrep: catalog dgrca */
                     "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="); /* agree: PIN208 isrgx1 */
}
