package org.respite.operations.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the management port listens.
 *
 * @param address of the machine; absent for all that it has
 * @param port 0 for a free one, below that for none
 * @param publicPort the one that people use
 */
record ManagementAddress(@Nullable String address, int port, int publicPort) {

    private static final int PUBLIC = 8080;

    static ManagementAddress in(Environment settings) {
        int people = settings.getProperty("server.port", Integer.class, PUBLIC);
        return new ManagementAddress(settings.getProperty("management.server.address"),
                settings.getProperty("management.server.port", Integer.class, people), people);
    }

    /**
     * Refuses one port for both.
     * @throws UnsafeSettingException if both ports are one
     */
    void requireOwnPort() {
        if (port > 0 && port == publicPort) {
            throw new UnsafeSettingException("management.server.port", Integer.toString(port),
                    "another port than server.port");
        }
    }

    /**
     * Refuses what others can reach.
     * @throws UnsafeSettingException if other machines could ask and need no token
     */
    void requireLoopback() {
        if (port >= 0 && !isLoopback()) {
            throw new UnsafeSettingException("respite.operations.token", "missing",
                    OperationsToken.SHORTEST
                            + " characters or more here or in the file that respite.operations.token-file names, or "
                            + "management.server.address on loopback such as 127.0.0.1");
        }
    }

    private boolean isLoopback() {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        }
        catch (UnknownHostException nowhere) {
            return false;
        }
    }

}
