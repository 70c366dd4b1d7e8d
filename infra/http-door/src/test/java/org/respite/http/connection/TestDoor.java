package org.respite.http.connection;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.ProblemHandler;
import org.respite.http.problem.RejectedExchanges;
import org.respite.http.problem.Violation;
import org.respite.http.quota.QuotaConfiguration;
import org.respite.http.quota.QuotaSettings;
import org.respite.http.quota.RequestQuota;
import org.respite.http.quota.StreamQuota;
import org.respite.http.token.BearerChallenge;
import org.respite.http.token.TokenSettings;
import org.respite.http.token.TrustedIssuers;
import org.respite.testsupport.Tokens;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A service with nothing but a door: what it is asked for is how it is asked. */
final class TestDoor implements AutoCloseable {

    /** Longer bodies are refused as soon as they are. */
    static final int LIMIT = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;

    private TestDoor(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestDoor open(String... settings) {
        var all = Stream.concat(Stream.of("server.port=0", "server.address=127.0.0.1", "server.shutdown=immediate",
                "respite.http.token.audiences=" + Tokens.AUDIENCE), Arrays.stream(settings));
        return new TestDoor(new SpringApplicationBuilder(Service.class).web(WebApplicationType.REACTIVE)
            .properties(all.toArray(String[]::new))
            .run());
    }

    RawConnection connect() {
        return new RawConnection(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** To the port of its operators, where it is one of its own. */
    RawConnection connectToManagement() {
        return new RawConnection(context.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
    }

    /** How many requests it lets wait for an answer that never comes. */
    int silent() {
        return context.getBean(Service.class).silent.get();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    @EnableConfigurationProperties(TokenSettings.class)
    @Import({ ProblemHandler.class, RejectedExchanges.class, QuotaConfiguration.class })
    static class Service {

        private final StreamQuota streams;

        private final AtomicInteger silent = new AtomicInteger();

        Service(StreamQuota streams) {
            this.streams = streams;
        }

        @Bean
        static SecurityWebFilterChain door(ServerHttpSecurity http, TokenSettings tokens, QuotaSettings quota) {
            return RequestQuota.on(http, quota)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(paths -> paths.pathMatchers("/mine", "/beats", "/never")
                    .authenticated()
                    .anyExchange()
                    .permitAll())
                .oauth2ResourceServer(server -> server
                    .authenticationManagerResolver(TrustedIssuers.of(tokens, Tokens.issuer(), PATIENCE))
                    .authenticationEntryPoint((_, fault) -> Mono.error(BearerChallenge.unauthenticated(fault))))
                .build();
        }

        /**
         * The default ones are the process's, and gone with the first door that closes.
         */
        @Bean
        static ReactorResourceFactory ownThreads() {
            var threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            threads.setShutdownQuietPeriod(Duration.ZERO);
            return threads;
        }

        @GetMapping("/ok")
        Mono<String> ok() {
            return Mono.just("ok");
        }

        @GetMapping("/mine")
        Mono<String> mine(Principal who) {
            return Mono.just("of " + who.getName());
        }

        @GetMapping(path = "/beats", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> beats(Principal who) {
            return streams.limited(who,
                    Flux.interval(Duration.ZERO, Duration.ofMillis(50)).onBackpressureDrop().map(_ -> "beat"));
        }

        /** Says how long the body was. */
        @PostMapping("/one")
        Mono<String> one(ServerWebExchange exchange) {
            return exchange.getRequest()
                .getBody()
                .map(Service::length)
                .scan(Integer::sum)
                .doOnNext(Service::limit)
                .last(0)
                .map(length -> "read " + length);
        }

        /** Says how long each piece of the body was while further ones come. */
        @PostMapping(path = "/many", produces = MediaType.APPLICATION_NDJSON_VALUE)
        Flux<Integer> many(ServerWebExchange exchange) {
            return exchange.getRequest().getBody().map(Service::length);
        }

        /** Takes longer over a piece than a sender may over the body. */
        @PostMapping(path = "/slow", produces = MediaType.APPLICATION_NDJSON_VALUE)
        Flux<Integer> slow(ServerWebExchange exchange) {
            return exchange.getRequest()
                .getBody()
                .concatMap(piece -> Mono.just(length(piece)).delayElement(Duration.ofMillis(400)), 1);
        }

        /** Never ends, as fast as it is read. */
        @GetMapping(path = "/much", produces = MediaType.TEXT_PLAIN_VALUE)
        Flux<String> much() {
            return Flux.generate(piece -> piece.next("x".repeat(8 * 1024)));
        }

        /** Says nothing while the connection is open. */
        @GetMapping("/never")
        Mono<String> never() {
            return Mono.<String>never()
                .doOnSubscribe(_ -> silent.incrementAndGet())
                .doFinally(_ -> silent.decrementAndGet());
        }

        @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> events() {
            return Flux.interval(Duration.ZERO, Duration.ofMillis(50)).onBackpressureDrop().map(beat -> "beat").take(3);
        }

        private static int length(DataBuffer piece) {
            int length = piece.toString(StandardCharsets.ISO_8859_1).length();
            DataBufferUtils.release(piece);
            return length;
        }

        private static void limit(int length) {
            if (length > LIMIT) {
                throw new ProblemException(
                        Problem.tooLarge(new Violation("body", "over " + LIMIT, "at most " + LIMIT + " bytes")));
            }
        }

    }

}
