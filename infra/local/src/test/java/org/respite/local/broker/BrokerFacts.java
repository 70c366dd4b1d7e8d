package org.respite.local.broker;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What the runner's broker keeps and whom it lets read it, for the works council's page.
 */
public final class BrokerFacts {

    private BrokerFacts() {
    }

    public static List<String> topics() {
        return TopicPlan.all().stream().map(NewTopic::name).toList();
    }

    /** How long a record of a topic is kept, in words. */
    public static String kept(String topic) {
        var configs = TopicPlan.all()
            .stream()
            .filter(planned -> planned.name().equals(topic))
            .findFirst()
            .orElseThrow()
            .configs();
        if ("compact".equals(configs.get("cleanup.policy"))) {
            return "the newest of each key, for ever";
        }
        long retention = Long.parseLong(configs.get("retention.ms"));
        return retention < 0 ? "for ever" : "%s, at most %d".formatted(inWords(days(retention)),
                days(retention + Long.parseLong(configs.get("segment.ms"))));
    }

    /** The users that may read a topic, in words. */
    public static String readers(String topic) {
        return users(topic, AclOperation.READ);
    }

    /** The users that may write a topic, in words. */
    public static String writers(String topic) {
        return users(topic, AclOperation.WRITE);
    }

    private static String users(String topic, AclOperation operation) {
        String users = Arrays.stream(BrokerUser.values())
            .filter(user -> AccessRules.all().stream().anyMatch(rule -> allows(rule, user, operation, topic)))
            .map(BrokerFacts::name)
            .collect(joining(", "));
        return users.isEmpty() ? "nobody" : users;
    }

    private static boolean allows(AclBinding rule, BrokerUser user, AclOperation operation, String topic) {
        return rule.entry().principal().equals(user.principal()) && rule.entry().operation() == operation
                && rule.pattern().resourceType() == ResourceType.TOPIC && covers(rule.pattern(), topic);
    }

    private static boolean covers(ResourcePattern pattern, String topic) {
        return pattern.patternType() == PatternType.PREFIXED ? topic.startsWith(pattern.name())
                : topic.equals(pattern.name());
    }

    private static String name(BrokerUser user) {
        return user == BrokerUser.OPERATOR ? "operators" : user.login() + "-service";
    }

    private static String inWords(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static long days(long millis) {
        return Duration.ofMillis(millis).toDays();
    }

}
