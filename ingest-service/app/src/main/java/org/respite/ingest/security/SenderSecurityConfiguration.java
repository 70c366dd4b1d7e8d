package org.respite.ingest.security;

import org.respite.http.door.ManagementPortConfiguration;
import org.respite.http.door.TokenDoor;
import org.respite.http.problem.RejectedExchanges;
import org.respite.http.quota.QuotaConfiguration;
import org.respite.http.quota.QuotaSettings;
import org.respite.http.quota.RequestQuota;
import org.respite.http.token.TokenSettings;
import org.respite.http.token.TrustedIssuers;
import org.respite.ingest.web.member.Members;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties({ SenderSecuritySettings.class, TokenSettings.class })
@Import({ ManagementPortConfiguration.class, QuotaConfiguration.class, RejectedExchanges.class })
class SenderSecurityConfiguration implements WebFluxConfigurer {

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new SenderResolver());
    }

    @Bean
    ReactiveAuthenticationManagerResolver<ServerWebExchange> tokenIssuers(TokenSettings tokens,
            OAuth2ResourceServerProperties provider, SenderSecuritySettings settings) {
        return TrustedIssuers.of(tokens, provider.getJwt().getIssuerUri(), settings.identityProviderLimit());
    }

    /** For the pages, where there are any. */
    @Bean
    Members members() {
        return new SessionMembers();
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> tokenIssuers, SenderSecuritySettings settings,
            QuotaSettings quota) {
        return TokenDoor.on(RequestQuota.on(http, quota), tokenIssuers, ScopeRefusal::forbidden)
            .cors(cors -> Browsers.allow(cors, settings.allowedOrigins()))
            .authorizeExchange(SenderSecurityConfiguration::paths)
            .build();
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        // Whoever is to answer, and a works council that is to agree, can read what is
        // published and how well it is protected without being known: it is about nobody.
        paths.pathMatchers("/api/v1/privacy-notice").permitAll();
        // The reminder's calendar is the same for everybody and asks nobody who they are.
        paths.pathMatchers(HttpMethod.GET, "/calendar/*").permitAll();
        paths.pathMatchers(HttpMethod.GET, "/api/v1/instruments/**")
            .permitAll()
            .pathMatchers(HttpMethod.POST, "/api/v1/check-ins", "/api/v1/check-ins:batch")
            .hasAnyAuthority(Scopes.authority(Scopes.WRITE), Scopes.authority(Scopes.ANSWER),
                    Scopes.authority(Scopes.IMPORT))
            // Whoever may answer may see and erase what they answered, with no right of
            // its own that somebody could forget to grant. Handing in alone is asked for.
            .pathMatchers("/api/v1/check-ins/**")
            .hasAuthority(Scopes.authority(Scopes.WRITE))
            .anyExchange()
            .authenticated();
    }

}
