package org.respite.ingest.checkin;

import java.time.Duration;
import org.respite.ingest.ProblemWebFixture;
import org.respite.ingest.security.Sender;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A controller behind HTTP, without a server, whose requests all come from one sender.
 */
record WebFixture(Sender sender) implements HandlerMethodArgumentResolver {

    WebTestClient client(Object controller) {
        return WebTestClient.bindToController(controller)
            .argumentResolvers(resolvers -> resolvers.addCustomResolver(this))
            .apply(new ProblemWebFixture())
            .configureClient()
            .responseTimeout(Duration.ofSeconds(60))
            .build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Mono.just(sender);
    }

}
