package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.TestTopics;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class BrokerLossIT extends LiveTest {

    @Test
    void promisesNothingMoreOnceTheBrokerHasGone() {
        var broker = new EmbeddedKafkaKraftBroker(1, TestTopics.PARTITIONS);
        broker.brokerProperties(Map.of("auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        broker.addTopics(TestTopics.all().toArray(NewTopic[]::new));

        try (var service = restarted(Map.of("spring.kafka.bootstrap-servers", broker.getBrokersAsString()))) {
            batch(service.http(), Tokens.importer("loss"), line("p1"), line("p2")).expectStatus()
                .isEqualTo(HttpStatus.MULTI_STATUS)
                .expectBody(String.class)
                .value(results -> assertThat(results.lines()).hasSize(2)
                    .allMatch(result -> result.contains("\"status\":202")));

            broker.destroy();

            one(service.http(), Tokens.clinician("p1", "loss"), CheckIns.energy(UUID.randomUUID(), 7)).expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "5");
            batch(service.http(), Tokens.importer("loss"), line("p1"), line("p3")).expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "5");
        }
    }

    private static String line(String subject) {
        return CheckIns.imported(subject, "night-shift", "inpatient", CheckIns.energy(UUID.randomUUID(), 7));
    }

}
