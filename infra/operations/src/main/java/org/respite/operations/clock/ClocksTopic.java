package org.respite.operations.clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.respite.contract.Topics;
import org.respite.contract.privacy.Retention;

/**
 * {@link Topics#CLOCKS} as it has to be. A broker that makes topics of itself, at the
 * first record, would keep the senders' time in it, and no clock would ever be confirmed.
 *
 * @param name of the topic
 * @param settings where the broker is and how to log in
 */
record ClocksTopic(String name, Map<String, Object> settings) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String A_PIECE = Long.toString(Retention.PIECE.toMillis());

    private static final Map<String, String> KEEPS_THE_BROKERS_TIME = Map.of("message.timestamp.type", "LogAppendTime",
            "retention.ms", A_PIECE, "segment.ms", A_PIECE);

    static ClocksTopic in(Map<String, Object> settings) {
        return new ClocksTopic(Topics.CLOCKS, settings);
    }

    /**
     * Creates it if it is missing and this service may; otherwise, and if the broker is
     * away, leaves everything as it is: the first record will tell.
     */
    void ensure() throws InterruptedException {
        var topic = new NewTopic(name, Optional.of(1), Optional.empty()).configs(KEEPS_THE_BROKERS_TIME);
        try (var admin = Admin.create(connection())) {
            admin.createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (ExecutionException | TimeoutException | KafkaException thereOrNotAllowed) {
            // Most often it is there.
        }
    }

    /** Of a producer's settings those that an admin client knows. */
    private Map<String, Object> connection() {
        var known = new HashMap<>(settings);
        known.keySet().retainAll(AdminClientConfig.configNames());
        known.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        known.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return known;
    }

}
