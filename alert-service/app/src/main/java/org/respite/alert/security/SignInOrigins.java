package org.respite.alert.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.respite.contract.ContractJson;
import org.respite.http.problem.SafeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * What the page speaks to when it signs somebody in: the issuer, whose discovery document
 * it reads, and the token endpoint named there, which many providers keep at another
 * origin (OpenID Connect Discovery 1.0 §3). The service starts without the provider, and
 * while that does not answer the page may speak to the issuer alone.
 */
final class SignInOrigins {

    private static final Logger log = LoggerFactory.getLogger(SignInOrigins.class);

    private static final Duration KEPT = Duration.ofHours(1);

    /** So that not every look at the page waits for a provider that is away. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final PageSettings settings;

    private final Mono<Optional<String>> tokens;

    /**
     * @param patience how long to wait for the provider
     */
    SignInOrigins(PageSettings settings, WebClient provider, Duration patience) {
        this.settings = settings;
        this.tokens = settings.connectTo().isEmpty() ? discovered(provider, patience) : Mono.just(Optional.empty());
    }

    private Mono<Optional<String>> discovered(WebClient provider, Duration patience) {
        return provider.get()
            .uri(URI.create(settings.issuer().toString().replaceAll("/$", "") + "/.well-known/openid-configuration"))
            .retrieve()
            .bodyToMono(byte[].class)
            .map(json -> Origin.of(ContractJson.MAPPER.readTree(json).path("token_endpoint").asString("")))
            .timeout(patience)
            .doOnError(SignInOrigins::tell)
            .cache(found -> KEPT, failure -> AFTER_A_FAILURE, () -> AFTER_A_FAILURE);
    }

    private static void tell(Throwable fault) {
        log.atWarn()
            .addKeyValue("fault", SafeErrors.kind(fault))
            .log("the sign-in addresses are unknown, the page may connect to the issuer alone");
    }

    /** Never fails; waits for the provider for a moment. */
    Mono<SortedSet<String>> all() {
        return tokens.onErrorReturn(Optional.empty()).defaultIfEmpty(Optional.empty()).map(this::with);
    }

    private SortedSet<String> with(Optional<String> tokenEndpoint) {
        var fixed = Stream.concat(Stream.of(settings.issuer()), settings.connectTo().stream());
        var known = List.of(fixed.flatMap(address -> Origin.of(address).stream()), tokenEndpoint.stream());
        SortedSet<String> origins = new TreeSet<>();
        known.forEach(each -> each.forEach(origins::add));
        return origins;
    }

}
