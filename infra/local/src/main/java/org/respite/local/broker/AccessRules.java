package org.respite.local.broker;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;
import static org.respite.local.broker.BrokerUser.ALERT;
import static org.respite.local.broker.BrokerUser.INGEST;
import static org.respite.local.broker.BrokerUser.OPERATOR;
import static org.respite.local.broker.BrokerUser.SCORING;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.respite.contract.Topics;

/**
 * Who may do what; what is not named is denied. The anonymity boundary in the broker's
 * own terms: check-ins and scoring's internal topics are readable on the individual side
 * only.
 */
final class AccessRules {

    private final List<AclBinding> rules = new ArrayList<>();

    static List<AclBinding> all() {
        var access = new AccessRules();
        access.ingest();
        access.scoring();
        access.alert();
        access.operator();
        return List.copyOf(access.rules);
    }

    private void ingest() {
        topic(INGEST, Topics.CHECK_INS, READ, WRITE);
        // Whoever puts letters back that have become readable: answers may be in them.
        topic(INGEST, Topics.deadLettersOf(Topics.CHECK_INS), READ);
        topic(INGEST, Topics.UNITS, READ, WRITE);
        topic(INGEST, Topics.PRIVACY_POLICY, READ);
        topic(INGEST, Topics.CLOCKS, WRITE);
        group(INGEST, "ingest-service");
    }

    private void scoring() {
        topic(SCORING, Topics.CHECK_INS, READ);
        topic(SCORING, Topics.UNITS, READ);
        topic(SCORING, Topics.PRIVACY_POLICY, READ, WRITE);
        topic(SCORING, Topics.TEAM_INDICATORS, READ, WRITE);
        topic(SCORING, Topics.deadLettersOf(Topics.CHECK_INS), WRITE);
        topic(SCORING, Topics.deadLettersOf(Topics.UNITS), WRITE);
        allow(SCORING, TOPIC, PREFIXED, "scoring-service-", READ, WRITE, CREATE, DELETE, DESCRIBE_CONFIGS);
        allow(SCORING, TRANSACTIONAL_ID, PREFIXED, "scoring-service", WRITE, DESCRIBE);
        topic(SCORING, Topics.CLOCKS, WRITE);
        group(SCORING, "scoring-service");
    }

    private void alert() {
        topic(ALERT, Topics.UNITS, READ);
        topic(ALERT, Topics.PRIVACY_POLICY, READ);
        topic(ALERT, Topics.TEAM_INDICATORS, READ);
        topic(ALERT, Topics.TEAM_ALERTS, READ, WRITE);
        topic(ALERT, Topics.deadLettersOf(Topics.UNITS), WRITE);
        topic(ALERT, Topics.deadLettersOf(Topics.PRIVACY_POLICY), WRITE);
        topic(ALERT, Topics.deadLettersOf(Topics.TEAM_INDICATORS), WRITE);
        topic(ALERT, Topics.deadLettersOf(Topics.TEAM_ALERTS), WRITE);
        topic(ALERT, Topics.CLOCKS, WRITE);
        group(ALERT, "alert-service");
    }

    private void operator() {
        topic(OPERATOR, Topics.UNITS, READ);
        topic(OPERATOR, Topics.PRIVACY_POLICY, READ);
        topic(OPERATOR, Topics.TEAM_INDICATORS, READ);
        topic(OPERATOR, Topics.TEAM_ALERTS, READ);
        TopicPlan.all()
            .stream()
            .map(NewTopic::name)
            .filter(topic -> topic.endsWith(".dlt") && !topic.equals(Topics.deadLettersOf(Topics.CHECK_INS)))
            .forEach(topic -> topic(OPERATOR, topic, READ));
        group(OPERATOR, "operator");
    }

    private void topic(BrokerUser user, String name, AclOperation... operations) {
        allow(user, TOPIC, LITERAL, name, operations);
    }

    private void group(BrokerUser user, String prefix) {
        allow(user, GROUP, PREFIXED, prefix, READ);
    }

    private void allow(BrokerUser user, ResourceType type, PatternType pattern, String name,
            AclOperation... operations) {
        for (var operation : operations) {
            rules.add(new AclBinding(new ResourcePattern(type, name, pattern),
                    new AccessControlEntry(user.principal(), "*", operation, AclPermissionType.ALLOW)));
        }
    }

}
