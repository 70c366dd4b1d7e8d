package org.respite.alert.notification.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SoleReaderAssignorTest {

    private static final Cluster CLUSTER = new Cluster("c", List.of(),
            List.of(partition("alerts", 0), partition("alerts", 1), partition("other", 0)), Set.of(), Set.of());

    @Test
    void givesEverythingToOneMemberAndNothingToTheOthers() {
        var assigned = assigned("b", "a", "c");

        assertThat(assigned.get("a")).containsExactlyInAnyOrder(new TopicPartition("alerts", 0),
                new TopicPartition("alerts", 1));
        assertThat(assigned.get("b")).isEmpty();
        assertThat(assigned.get("c")).isEmpty();
    }

    @Test
    void givesEverythingToAnotherOneWhenItLeaves() {
        assertThat(assigned("b", "c").get("b")).hasSize(2);
    }

    private static Map<String, List<TopicPartition>> assigned(String... members) {
        var group = Stream.of(members)
            .collect(Collectors.toMap(member -> member, member -> new Subscription(List.of("alerts"))));
        return new SoleReaderAssignor().assign(CLUSTER, new GroupSubscription(group))
            .groupAssignment()
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, member -> member.getValue().partitions()));
    }

    private static PartitionInfo partition(String topic, int number) {
        return new PartitionInfo(topic, number, Node.noNode(), new Node[0], new Node[0]);
    }

}
