package org.respite.alert.notification.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives everything to one member of the group. So there is one sender, whatever the
 * number of instances, and another takes over when it leaves; the broker keeps watch.
 * Public because Kafka makes it by name.
 */
public final class SoleReaderAssignor implements ConsumerPartitionAssignor {

    @Override
    public String name() {
        return "sole-reader";
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        var members = group.groupSubscription();
        var sole = Collections.min(members.keySet());
        return new GroupAssignment(members.entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, member -> new Assignment(
                    member.getKey().equals(sole) ? partitionsOf(member.getValue(), cluster) : List.of()))));
    }

    private static List<TopicPartition> partitionsOf(Subscription wanted, Cluster cluster) {
        return wanted.topics()
            .stream()
            .flatMap(topic -> cluster.partitionsForTopic(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    }

}
