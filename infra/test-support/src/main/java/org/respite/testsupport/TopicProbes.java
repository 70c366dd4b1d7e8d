package org.respite.testsupport;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** Opens probes on the broker the service under test uses. */
public final class TopicProbes {

    private final KafkaConnectionDetails broker;

    TopicProbes(KafkaConnectionDetails broker) {
        this.broker = broker;
    }

    /** The caller closes it. */
    public TopicProbe on(String topic) {
        return TopicProbe.of(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers()), topic);
    }

}
