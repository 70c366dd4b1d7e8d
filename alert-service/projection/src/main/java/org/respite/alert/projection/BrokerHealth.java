package org.respite.alert.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Up while the broker answers a question of its own, asked on a connection of its own: a
 * consumer hides for long that there is nobody.
 */
final class BrokerHealth extends AbstractReactiveHealthIndicator implements DisposableBean {

    private static final int ANSWER_MILLIS = 3_000;

    private final Map<String, Object> settings;

    private @Nullable Admin admin;

    BrokerHealth(Map<String, Object> settings) {
        super("the broker does not answer");
        this.settings = settings;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return Mono.fromCallable(this::ask)
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(answer -> Mono.fromCompletionStage(answer.toCompletionStage()))
            .map(nodes -> (nodes.isEmpty() ? builder.down() : builder.up()).build());
    }

    private KafkaFuture<Collection<Node>> ask() {
        return open().describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS)).nodes();
    }

    // Made when it is first needed, so that a service starts where there is no broker
    // yet.
    private synchronized Admin open() {
        var opened = admin;
        if (opened == null) {
            opened = Admin.create(own(settings));
            admin = opened;
        }
        return opened;
    }

    private static Map<String, Object> own(Map<String, Object> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(AdminClientConfig.CLIENT_ID_CONFIG, "alert-service-health");
        own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return own;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

}
