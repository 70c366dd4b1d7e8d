package org.respite.local.broker;

import java.util.Map;

/**
 * How a client reaches the broker.
 *
 * @param bootstrap host and port
 * @param mechanism SASL mechanism
 * @param login the user
 * @param password the user's
 */
public record BrokerAccess(String bootstrap, String mechanism, String login, String password) {

    private static final Map<String, String> LOGIN_MODULES = Map.of("PLAIN",
            "org.apache.kafka.common.security.plain.PlainLoginModule", "SCRAM-SHA-512",
            "org.apache.kafka.common.security.scram.ScramLoginModule");

    /** Client settings, Kafka's own names. */
    public Map<String, String> settings() {
        return Map.of("bootstrap.servers", bootstrap, "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism",
                mechanism, "sasl.jaas.config", "%s required username=\"%s\" password=\"%s\";"
                    .formatted(LOGIN_MODULES.get(mechanism), login, password));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BrokerAccess[" + login + "@" + bootstrap + "]";
    }
}
