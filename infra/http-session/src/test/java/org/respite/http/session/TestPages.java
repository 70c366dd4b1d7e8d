package org.respite.http.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.respite.http.problem.ProblemHandler;
import org.respite.http.token.TokenSettings;
import org.respite.http.token.TrustedIssuers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A service with a few pages, which show who has signed in. */
final class TestPages implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestPages(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestPages open(SessionSeal seal, String... settings) {
        var all = Stream.concat(Stream.of("server.port=0", "server.address=127.0.0.1", "server.shutdown=immediate",
                "respite.http.token.audiences=respite", "respite.http.sign-in.client-id=" + TestProvider.CLIENT),
                Stream.of(settings));
        return new TestPages(new SpringApplicationBuilder(Service.class).web(WebApplicationType.REACTIVE)
            .properties(all.toArray(String[]::new))
            .initializers(starting -> starting.getBeanFactory().registerSingleton("seal", seal))
            .run());
    }

    Browser browser() {
        return new Browser(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    @EnableConfigurationProperties(TokenSettings.class)
    @Import({ ProblemHandler.class, SessionConfiguration.class })
    static class Service {

        @Bean
        static SignInWays ways() {
            return new SignInWays(List.of(new SignInWay("own", List.of("openid", "check-ins.write"), false),
                    new SignInWay("shared", List.of("openid", "check-ins.answer"), true), new SignInWay("lead",
                            List.of("openid", "profile"), false, List.of("leader"), List.of("name"), "/lead.html")),
                    "/today");
        }

        @Bean
        static SessionNames names() {
            return new SessionNames("test_sessions", "respite");
        }

        @Bean
        static ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers(TokenSettings tokens,
                OAuth2ResourceServerProperties provider) {
            return TrustedIssuers.of(tokens, provider.getJwt().getIssuerUri(), Duration.ofSeconds(4));
        }

        @Bean
        static SecurityWebFilterChain pages(ServerHttpSecurity http, SessionDoor door) {
            return door.on(http)
                .authorizeExchange(paths -> paths.pathMatchers("/")
                    .permitAll()
                    .pathMatchers("/own")
                    .hasAuthority("SCOPE_check-ins.write")
                    .anyExchange()
                    .authenticated())
                .build();
        }

        /**
         * The default ones are the process's, and gone with the first context that
         * closes.
         */
        @Bean
        static ReactorResourceFactory ownThreads() {
            var threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            threads.setShutdownQuietPeriod(Duration.ZERO);
            return threads;
        }

        @GetMapping("/")
        String welcome() {
            return "welcome";
        }

        @GetMapping("/today")
        Map<String, Object> today(JwtAuthenticationToken who) {
            var known = new TreeMap<String, Object>(who.getToken().getClaims());
            known.put("authorities", who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
            known.put("token", who.getToken().getTokenValue());
            return known;
        }

        @GetMapping("/form")
        Mono<String> form(
                @RequestAttribute("org.springframework.security.web.server.csrf.CsrfToken") Mono<CsrfToken> token) {
            return token.map(CsrfToken::getToken);
        }

        @GetMapping("/own")
        String own() {
            return "own";
        }

        @PostMapping("/answers")
        Mono<String> answers(ServerWebExchange exchange) {
            return exchange.getFormData().map(form -> "took " + form.getFirst("energy"));
        }

    }

}
