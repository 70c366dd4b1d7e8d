package org.respite.alert.projection;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Up while the document store answers. By {@code ping}, which every server that speaks
 * the protocol has, unlike {@code hello}, by which Spring Boot's own indicator asks.
 */
final class StoreHealth extends AbstractReactiveHealthIndicator {

    private static final String PING = "{ping: 1}";

    private final ReactiveMongoTemplate store;

    StoreHealth(ReactiveMongoTemplate store) {
        super("the document store does not answer");
        this.store = store;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return store.executeCommand(PING).map(_ -> builder.up().build());
    }

}
