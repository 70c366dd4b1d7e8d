package org.respite.testsupport;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Import into an integration test: the service trusts the issuer of {@link Tokens} and
 * answers to their audience.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestIdentity {

    @Bean
    DynamicPropertyRegistrar issuer() {
        return registry -> {
            registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> IdentityProvider.ISSUER);
            registry.add("respite.http.token.audiences", () -> Tokens.AUDIENCE);
        };
    }

}
