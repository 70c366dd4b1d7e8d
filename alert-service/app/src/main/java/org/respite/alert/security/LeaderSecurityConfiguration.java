package org.respite.alert.security;

import org.respite.http.problem.RejectedExchanges;
import org.respite.http.quota.QuotaConfiguration;
import org.respite.http.quota.QuotaSettings;
import org.respite.http.quota.RequestQuota;
import org.respite.http.token.BearerChallenge;
import org.respite.http.token.LeaderResolver;
import org.respite.http.token.TokenSettings;
import org.respite.http.token.TrustedIssuers;
import org.respite.operations.door.ManagementServer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(TokenSettings.class)
@Import({ QuotaConfiguration.class, RejectedExchanges.class })
class LeaderSecurityConfiguration implements WebFluxConfigurer {

    static final String LEADER = "leader";

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new LeaderResolver());
    }

    @Bean
    ReactiveAuthenticationManagerResolver<ServerWebExchange> tokenIssuers(TokenSettings tokens,
            OAuth2ResourceServerProperties provider, LeaderSecuritySettings settings) {
        return TrustedIssuers.of(tokens, provider.getJwt().getIssuerUri(), settings.identityProviderLimit());
    }

    /**
     * The management port has a door of its own, which knows no people: whatever is asked
     * there is let through to it.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain managementPort(ServerHttpSecurity http) {
        return http
            .securityMatcher(
                    exchange -> ManagementServer.serves(exchange) ? MatchResult.match() : MatchResult.notMatch())
            .csrf(ServerHttpSecurity.CsrfSpec::disable)
            .logout(ServerHttpSecurity.LogoutSpec::disable)
            .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
            .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
            .authorizeExchange(all -> all.anyExchange().permitAll())
            .build();
    }

    @Bean
    PageRules pageRules(PageSettings settings, LeaderSecuritySettings security) {
        return new PageRules(new SignInOrigins(settings, WebClient.create(), security.identityProviderLimit()));
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> tokenIssuers, PageRules page,
            QuotaSettings quota) {
        return RequestQuota.on(http, quota)
            .csrf(ServerHttpSecurity.CsrfSpec::disable)
            .logout(ServerHttpSecurity.LogoutSpec::disable)
            .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
            .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
            .authorizeExchange(LeaderSecurityConfiguration::paths)
            .headers(headers -> headers.writer(page)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
            .exceptionHandling(refusals -> refusals.accessDeniedHandler((_, _) -> Mono.error(RoleRefusal::forbidden))
                .authenticationEntryPoint((_, fault) -> Mono.error(BearerChallenge.unauthenticated(fault))))
            .oauth2ResourceServer(server -> server.authenticationManagerResolver(tokenIssuers)
                .accessDeniedHandler((_, _) -> Mono.error(RoleRefusal::forbidden))
                .authenticationEntryPoint((_, fault) -> Mono.error(BearerChallenge.unauthenticated(fault))))
            .build();
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        paths
            .pathMatchers(HttpMethod.GET, "/", "/index.html", "/page.css", "/icon.svg", "/scripts/*.js", "/config.json")
            .permitAll()
            .pathMatchers("/api/v1/**")
            .hasRole(LEADER)
            .anyExchange()
            .authenticated();
    }

}
