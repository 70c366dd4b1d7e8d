package org.respite.testsupport;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.respite.contract.Topics;

/** The project's topics, small enough for a test. */
public final class TestTopics {

    public static final int PARTITIONS = 2;

    /** Cells carry their publication instant, which in a test can be years ago. */
    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1");

    private TestTopics() {
    }

    /**
     * Every topic with its dead-letter topic, and that of the clocks; hand them to an
     * admin client or declare them as beans.
     */
    public static List<NewTopic> all() {
        return Stream.concat(Stream.of(clocks()), events()).toList();
    }

    /** The one topic whose times are compared with the machine's. */
    private static NewTopic clocks() {
        return new NewTopic(Topics.CLOCKS, 1, (short) 1).configs(Map.of("message.timestamp.type", "LogAppendTime"));
    }

    private static Stream<NewTopic> events() {
        return Stream
            .of(Topics.CHECK_INS, Topics.UNITS, Topics.PRIVACY_POLICY, Topics.TEAM_INDICATORS, Topics.TEAM_ALERTS)
            .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(FOR_EVER));
    }

}
