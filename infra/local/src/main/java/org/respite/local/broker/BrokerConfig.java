package org.respite.local.broker;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The broker's settings: one node that is broker and controller, on this machine only,
 * small enough to share its memory with everything else.
 */
final class BrokerConfig {

    static final String ADMIN = "admin";

    static final String HOST = "127.0.0.1";

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private BrokerConfig() {
    }

    /**
     * @param port of the clients' listener; the controller listens on the next one
     */
    static Properties of(Path folder, int port, String adminPassword) {
        var config = new Properties();
        node(config, folder, port);
        security(config, adminPassword);
        singleNode(config);
        footprint(config);
        time(config);
        return config;
    }

    private static void node(Properties config, Path folder, int port) {
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@" + HOST + ":" + (port + 1));
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listeners", "CLIENT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + (port + 1));
        config.put("inter.broker.listener.name", "CLIENT");
        config.put("log.dirs", folder.toString());
    }

    private static void security(Properties config, String adminPassword) {
        config.put("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        config.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
        config.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        config.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        config.put("sasl.mechanism.controller.protocol", "PLAIN");
        String plain = PLAIN
                + " username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";".formatted(ADMIN, adminPassword);
        config.put("listener.name.client.plain.sasl.jaas.config", plain);
        config.put("listener.name.controller.plain.sasl.jaas.config", plain);
        config.put("listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        config.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        config.put("super.users", "User:" + ADMIN);
        config.put("auto.create.topics.enable", "false");
    }

    private static void singleNode(Properties config) {
        config.put("default.replication.factor", "1");
        config.put("offsets.topic.replication.factor", "1");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("min.insync.replicas", "1");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("group.min.session.timeout.ms", "1000");
        // After kill -9 the new broker waits for the old one's session to end.
        config.put("broker.session.timeout.ms", "2000");
        config.put("broker.heartbeat.interval.ms", "500");
    }

    private static void footprint(Properties config) {
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.num.partitions", "4");
        // 128 MiB of heap unless told.
        config.put("log.cleaner.dedupe.buffer.size", "4194304");
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
    }

    /** Records carry the organisation's time, which a replay may put anywhere. */
    private static void time(Properties config) {
        config.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        // Positions outlive a runner that stands still for a year, not just for a week.
        config.put("offsets.retention.minutes", Long.toString(TimeUnit.DAYS.toMinutes(730)));
    }

}
