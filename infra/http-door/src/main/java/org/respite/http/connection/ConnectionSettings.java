package org.respite.http.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much a connection may keep from others. Everything is counted for a
 * connection of its own but the number of connections.
 *
 * @param headerTimeout from the first byte of a request, or from the opening of the
 * connection, to the end of its header
 * @param bodyTimeout how long a sender may let the service wait for a body altogether;
 * time in which the service does not want to read does not count
 * @param bodyRate bytes that earn a second more: a long body may take as long as it needs
 * if it comes at this rate
 * @param idleTimeout how long a connection stays open between two requests
 * @param lingerTimeout how long a connection that ends before its request does goes on
 * reading and discarding, so that the sender can read the answer
 * @param headerSize the longest header of a request
 * @param connections how many are open at once; further ones are closed at once
 */
@ConfigurationProperties("respite.http.connection")
public record ConnectionSettings(@DefaultValue("10s") Duration headerTimeout, @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("1KB") DataSize bodyRate, @DefaultValue("60s") Duration idleTimeout,
        @DefaultValue("5s") Duration lingerTimeout, @DefaultValue("32KB") DataSize headerSize,
        @DefaultValue("10000") int connections) {

    public ConnectionSettings {
        if (bodyRate.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "respite.http.connection.body-rate: " + bodyRate + " (expected: 1B or more)");
        }
    }
}
