package org.respite.local.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.respite.contract.Topics;
import org.respite.contract.privacy.Retention;

/** The topics and how long each keeps its records. */
final class TopicPlan {

    /** As many as two cores can use, with room to show that order holds per key only. */
    static final int PARTITIONS = 4;

    /** Append time: an old answer must not expire the moment it arrives. */
    private static final Map<String, String> UNTIL_FORGOTTEN = Map.of("retention.ms", millis(Retention.CHECK_INS),
            "segment.ms", millis(Retention.PIECE), "message.timestamp.type", "LogAppendTime");

    private static final Map<String, String> BROKERS_TIME = Map.of("retention.ms", millis(Retention.PIECE),
            "segment.ms", millis(Retention.PIECE), "message.timestamp.type", "LogAppendTime");

    /**
     * Far more than any check-in, far less than what a client or a reader can choke on.
     */
    static final int MAX_CHECK_IN_BYTES = 64 * 1024;

    private TopicPlan() {
    }

    static List<NewTopic> all() {
        return Stream.concat(Stream.of(checkIns(), topic(Topics.UNITS, Map.of("cleanup.policy", "compact")),
                topic(Topics.PRIVACY_POLICY, Map.of("cleanup.policy", "compact")),
                topic(Topics.TEAM_INDICATORS, Map.of("retention.ms", "-1")),
                topic(Topics.TEAM_ALERTS, Map.of("retention.ms", "-1")),
                new NewTopic(Topics.CLOCKS, 1, (short) 1).configs(BROKERS_TIME)), deadLetters())
            .toList();
    }

    private static NewTopic checkIns() {
        var configs = new HashMap<>(UNTIL_FORGOTTEN);
        configs.put("max.message.bytes", Integer.toString(MAX_CHECK_IN_BYTES));
        return topic(Topics.CHECK_INS, configs);
    }

    private static Stream<NewTopic> deadLetters() {
        return Stream
            .of(Topics.CHECK_INS, Topics.UNITS, Topics.PRIVACY_POLICY, Topics.TEAM_INDICATORS, Topics.TEAM_ALERTS)
            .map(topic -> new NewTopic(Topics.deadLettersOf(topic), 1, (short) 1).configs(UNTIL_FORGOTTEN));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static NewTopic topic(String name, Map<String, String> configs) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(configs);
    }

}
