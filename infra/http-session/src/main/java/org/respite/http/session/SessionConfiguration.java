package org.respite.http.session;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.respite.http.token.TokenSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

/**
 * For services that people sign in to; nothing where they have no address for it. The
 * service brings {@link SignInWays}, {@link SessionSeal} and {@link SessionNames}, and
 * who may issue tokens.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SessionConfiguration.ADDRESS)
@EnableConfigurationProperties(SignInSettings.class)
public class SessionConfiguration {

    /** The setting without which there are no pages and no sessions. */
    public static final String ADDRESS = "respite.http.sign-in.address";

    private static final Duration PROVIDER_LIMIT = Duration.ofSeconds(4);

    /** So long somebody sees of a stream after signing out elsewhere. */
    private static final Duration LOOKS = Duration.ofSeconds(5);

    private static final Duration ROUNDS = Duration.ofMinutes(10);

    @Bean
    SessionDoor sessionDoor(SignInSettings settings, SignInWays ways, TokenSettings tokens,
            OAuth2ResourceServerProperties resourceServer,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers) {
        var provider = new Provider(settings, ways, issuer(settings, tokens, resourceServer.getJwt().getIssuerUri()),
                new ScopeNames(tokens.authorities()), PROVIDER_LIMIT);
        return new SessionDoor(ways, provider, new Arrival(ways, issuers));
    }

    @Bean
    SessionStore sessionStore(ReactiveMongoOperations mongo, SessionNames names) {
        return new MongoSessionStore(mongo, names);
    }

    @Bean
    Sessions sessions(SignInSettings settings, SessionStore store, SessionSeal seal) {
        return new Sessions(store, seal, times(settings));
    }

    @Bean
    SessionWatch sessionWatch(Sessions sessions) {
        return new SessionWatch(sessions, LOOKS);
    }

    @Bean(WebHttpHandlerBuilder.WEB_SESSION_MANAGER_BEAN_NAME)
    WebSessionManager webSessionManager(SignInSettings settings, SessionNames names, Sessions sessions) {
        var manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(SessionCookie.of(names.cookie(), settings.isSecure()));
        manager.setSessionStore(new SpringSessionWebSessionStore<>(sessions));
        return manager;
    }

    @Bean
    SessionRounds sessionRounds(SignInSettings settings, SessionStore store) {
        return new SessionRounds(store, times(settings), ROUNDS);
    }

    private static SessionTimes times(SignInSettings settings) {
        return new SessionTimes(InstantSource.system(), settings.lifetime());
    }

    private static String issuer(SignInSettings settings, TokenSettings tokens, @Nullable String resourceServers) {
        if (settings.issuer() != null) {
            return settings.issuer();
        }
        var issuers = tokens.issuers();
        if (issuers.size() == 1) {
            return issuers.getFirst().uri();
        }
        if (issuers.size() > 1 || resourceServers == null) {
            throw new SignInSettingException("respite.http.sign-in.issuer", "missing",
                    "the one of the identity providers where people sign in");
        }
        return resourceServers;
    }

}
