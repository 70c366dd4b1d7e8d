package org.respite.http.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much a connection may keep from others. Everything is counted for a
 * connection of its own but the number of connections.
 *
 * @param headerTimeout how long a header may take, from the first byte of a request, or
 * from the opening of the connection, to the end of the header
 * @param bodyTimeout how long a sender may let the service wait for a body altogether;
 * time in which the service does not want to read does not count
 * @param bodyRate bytes of a body that earn a second more: a long one may take as long as
 * it needs if it comes at this rate
 * @param idleTimeout how long a connection stays open between two requests
 * @param writeTimeout how long a peer may take nothing of an answer that is ready for
 * sending; time in which the service has nothing to send does not count
 * @param lingerTimeout how long a connection that ends before its request does goes on
 * reading and discarding, so that the sender can read the answer
 * @param headerSize the longest header that a request may have
 * @param connections how many connections are open at once; further ones are closed at
 * once
 */
@ConfigurationProperties("respite.http.connection")
public record ConnectionSettings(@DefaultValue("10s") Duration headerTimeout, @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("1KB") DataSize bodyRate, @DefaultValue("60s") Duration idleTimeout,
        @DefaultValue("30s") Duration writeTimeout, @DefaultValue("5s") Duration lingerTimeout,
        @DefaultValue("32KB") DataSize headerSize, @DefaultValue("10000") int connections) {

    public ConnectionSettings {
        positive("header-timeout", headerTimeout);
        positive("body-timeout", bodyTimeout);
        positive("idle-timeout", idleTimeout);
        positive("write-timeout", writeTimeout);
        positive("linger-timeout", lingerTimeout);
        require(bodyRate.toBytes() >= 1, "body-rate", bodyRate, "1B or more");
        require(headerSize.toBytes() >= 1 && headerSize.toBytes() <= Integer.MAX_VALUE, "header-size", headerSize,
                "1B or more, less than 2GB");
        require(connections >= 1, "connections", connections, "1 or more");
    }

    private static void positive(String name, Duration time) {
        require(time.isPositive(), name, time, "more than no time");
    }

    private static void require(boolean fulfilled, String name, Object value, String expected) {
        if (!fulfilled) {
            throw new IllegalArgumentException(
                    "respite.http.connection." + name + ": " + value + " (expected: " + expected + ")");
        }
    }

}
