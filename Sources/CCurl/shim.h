#ifndef RISK0_CCURL_SHIM_H
#define RISK0_CCURL_SHIM_H

#include <curl/curl.h>

// libcurl's setters and getters are variadic, which Swift cannot call, and they read the argument as the C type
// that the option names: a wrong type is silent garbage. So there is one function for each type in use.

/// Options that libcurl reads as `long` (never `int`).
static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options that libcurl reads as a C string; it copies the string, except for `CURLOPT_POSTFIELDS`.
static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options that libcurl reads as a pointer to data: lists, forms, bodies, and the arguments of callbacks.
static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options that libcurl reads as `curl_off_t`: the ones whose names end in `_LARGE`.
static inline CURLcode ccurl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

/// `CURLOPT_WRITEFUNCTION` and `CURLOPT_HEADERFUNCTION`, which share a signature.
static inline CURLcode ccurl_set_receive(CURL *handle, CURLoption option, curl_write_callback callback) {
    return curl_easy_setopt(handle, option, callback);
}

/// `CURLOPT_PREREQFUNCTION`: called before each time that a request is written.
static inline CURLcode ccurl_set_before_request(CURL *handle, curl_prereq_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, callback);
}

/// Facts that libcurl writes as `long`.
static inline CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

/// `CURLINFO_PRIVATE`: the pointer that was set as `CURLOPT_PRIVATE`, which libcurl writes as `char *`.
static inline CURLcode ccurl_get_private(CURL *handle, char **value) {
    return curl_easy_getinfo(handle, CURLINFO_PRIVATE, value);
}

/// Options of the multi handle that libcurl reads as `long`.
static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/// Makes a share hold connections, and nothing else of what shares can hold.
static inline CURLSHcode ccurl_share_connections(CURLSH *share) {
    return curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_CONNECT);
}

#endif
