package org.respite.http.session;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.SafeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The identity provider, asked where its doors are when somebody first wants to sign in,
 * and again until it has said so: the service starts without it.
 */
final class Provider implements ReactiveClientRegistrationRepository {

    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final SignInWays ways;

    private final Mono<Map<String, ClientRegistration>> described;

    /**
     * @param issuer whose description is asked for
     * @param scopes what the provider calls each of our scopes
     * @param limit how long it may take
     */
    Provider(SignInSettings settings, SignInWays ways, String issuer, Function<String, String> scopes, Duration limit) {
        this.ways = ways;
        this.described = Mono.fromCallable(() -> ask(settings, issuer, scopes))
            .subscribeOn(Schedulers.boundedElastic())
            .timeout(limit)
            .onErrorMap(Provider::away)
            .cache(_ -> FOR_EVER, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return Mono.justOrEmpty(ways.named(id)).flatMap(way -> described.map(all -> registration(all, way)));
    }

    private static ClientRegistration registration(Map<String, ClientRegistration> all, SignInWay way) {
        return Objects.requireNonNull(all.get(way.id()), way.id());
    }

    private Map<String, ClientRegistration> ask(SignInSettings settings, String issuer,
            Function<String, String> scopes) {
        var provider = ClientRegistrations.fromIssuerLocation(issuer).clientId(settings.client());
        if (settings.clientSecret() == null) {
            provider.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        else {
            provider.clientSecret(settings.clientSecret());
        }
        return ways.ways()
            .stream()
            .collect(Collectors.toMap(SignInWay::id,
                    way -> provider.registrationId(way.id())
                        .scope(way.scopes().stream().map(scopes).toList())
                        .redirectUri(settings.redirect(way))
                        .build()));
    }

    static ProblemException away(Throwable fault) {
        log.atWarn().addKeyValue("fault", SafeErrors.kind(fault)).log("the identity provider does not answer");
        return ProblemException.unavailable("the identity provider does not answer, so nobody can sign in");
    }

}
