package org.respite.alert.security;

import org.respite.http.token.Challenge;
import org.respite.http.token.TokenManager;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration implements WebFluxConfigurer {

    static final String LEADER = "leader";

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new LeaderResolver());
    }

    @Bean
    ReactiveAuthenticationManager tokenManager(ReactiveJwtDecoder decoder, SecuritySettings settings) {
        var tokens = new JwtReactiveAuthenticationManager(decoder);
        tokens.setJwtAuthenticationConverter(roles());
        return new TokenManager(tokens, settings.identityProviderLimit());
    }

    private static ReactiveJwtAuthenticationConverter roles() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new ReactiveJwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new ReactiveJwtGrantedAuthoritiesConverterAdapter(roles));
        return converter;
    }

    @Bean
    PageRules pageRules(PageSettings settings, SecuritySettings security) {
        return new PageRules(new SignInOrigins(settings, WebClient.create(), security.identityProviderLimit()));
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http, ReactiveAuthenticationManager tokenManager,
            SecuritySettings settings, PageRules page) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
            .logout(ServerHttpSecurity.LogoutSpec::disable)
            .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
            .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
            .authorizeExchange(paths -> paths(paths, settings))
            .headers(headers -> headers.writer(page)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
            .exceptionHandling(refusals -> refusals.accessDeniedHandler((_, _) -> Mono.error(Refusals::forbidden))
                .authenticationEntryPoint((_, fault) -> Mono.error(Challenge.unauthenticated(fault))))
            .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.authenticationManager(tokenManager))
                .accessDeniedHandler((_, _) -> Mono.error(Refusals::forbidden))
                .authenticationEntryPoint((_, fault) -> Mono.error(Challenge.unauthenticated(fault))))
            .build();
    }

    private static void paths(AuthorizeExchangeSpec paths, SecuritySettings settings) {
        paths.matchers(EndpointRequest.to("health", "info")).permitAll();
        if (settings.openMetrics()) {
            paths.matchers(EndpointRequest.to("prometheus")).permitAll();
        }
        paths
            .pathMatchers(HttpMethod.GET, "/", "/index.html", "/page.css", "/icon.svg", "/scripts/*.js", "/config.json")
            .permitAll()
            .pathMatchers("/api/v1/**")
            .hasRole(LEADER)
            .anyExchange()
            .authenticated();
    }

}
