package org.respite.alert.security;

import org.respite.http.door.ManagementPortConfiguration;
import org.respite.http.door.TokenDoor;
import org.respite.http.problem.RejectedExchanges;
import org.respite.http.quota.QuotaConfiguration;
import org.respite.http.quota.QuotaSettings;
import org.respite.http.quota.RequestQuota;
import org.respite.http.token.LeaderResolver;
import org.respite.http.token.TokenSettings;
import org.respite.http.token.TrustedIssuers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(TokenSettings.class)
@Import({ ManagementPortConfiguration.class, QuotaConfiguration.class, RejectedExchanges.class })
class LeaderSecurityConfiguration implements WebFluxConfigurer, EnvironmentAware {

    static final String LEADER = "leader";

    /** Anybody in an organisation. */
    static final String MEMBER = "member";

    static final String API = "/api/v1/**";

    static final String WHAT_CHANGED = "/api/v1/what-changed";

    @Override
    public void setEnvironment(Environment environment) {
        FormerSettings.warnOf(environment);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new LeaderResolver());
    }

    @Bean
    ReactiveAuthenticationManagerResolver<ServerWebExchange> tokenIssuers(TokenSettings tokens,
            OAuth2ResourceServerProperties provider, LeaderSecuritySettings settings) {
        return TrustedIssuers.of(tokens, provider.getJwt().getIssuerUri(), settings.identityProviderLimit());
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> tokenIssuers, QuotaSettings quota) {
        return TokenDoor.on(RequestQuota.on(http, quota), tokenIssuers, RoleRefusal::forbidden)
            .authorizeExchange(LeaderSecurityConfiguration::paths)
            .headers(LeaderSecurityConfiguration::headers)
            .build();
    }

    static void headers(HeaderSpec headers) {
        headers.writer(new PageRules()).referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        paths
            .pathMatchers(HttpMethod.GET, "/", "/index.html", PageSignIn.WHAT_CHANGED, "/page.css", "/icon.svg",
                    "/scripts/*.js", PageSignIn.SESSION)
            .permitAll()
            .pathMatchers(HttpMethod.GET, WHAT_CHANGED)
            .hasAnyRole(LEADER, MEMBER)
            .pathMatchers(API)
            .hasRole(LEADER)
            .anyExchange()
            .authenticated();
    }

}
