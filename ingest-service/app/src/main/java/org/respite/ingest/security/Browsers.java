package org.respite.ingest.security;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/**
 * Web pages of other origins that may call the API: a browser asks first, without a
 * token, and is told. Tokens are in a header and no cookie is known, so credentials stay
 * forbidden.
 */
final class Browsers {

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(1);

    private Browsers() {
    }

    /**
     * Lets pages of these origins in; where there are none, no browser is told anything.
     */
    static void allow(CorsSpec cors, List<String> origins) {
        if (origins.isEmpty()) {
            cors.disable();
            return;
        }
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name(),
                HttpMethod.DELETE.name()));
        allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_ENCODING, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        allowed.setExposedHeaders(List.of(HttpHeaders.DATE, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE,
                HttpHeaders.CONTENT_DISPOSITION));
        allowed.setMaxAge(ASKED_AGAIN_AFTER);
        var api = new UrlBasedCorsConfigurationSource();
        api.registerCorsConfiguration("/api/**", allowed);
        cors.configurationSource(api);
    }

}
