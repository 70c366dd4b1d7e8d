package org.respite.local.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Where everything listens, on this machine only.
 *
 * @param ingest HTTP; each service's health and metrics have the port 1,000 above its own
 * @param scoring HTTP: nothing but health and metrics
 * @param alert HTTP
 * @param identity HTTP
 * @param kafka the clients' listener; the controller takes the next port
 * @param mongo MongoDB's protocol
 */
record Ports(int ingest, int scoring, int alert, int identity, int kafka, int mongo) {

    private static final int MANAGEMENT = 1000;

    /**
     * Where the service on {@code port} shows health and metrics: 9081 for 8081.
     */
    static int managementOf(int port) {
        return port + MANAGEMENT;
    }

    /**
     * Looks whether all are free, before anything is started.
     * @throws StartProblem if one is taken, asked for twice or no port at all
     */
    void check() {
        var named = new LinkedHashMap<Integer, String>();
        claims().forEach((option, port) -> {
            String other = named.putIfAbsent(port, option);
            if (other != null) {
                throw new StartProblem("%s: %d (expected: another port than %s)".formatted(option, port, other));
            }
            if (port < 1 || port > 65535) {
                throw new StartProblem("%s: %d (expected: 1..65535)".formatted(option, port));
            }
            if (!isFree(port)) {
                throw new StartProblem("%s: %d (expected: a free port, this one is in use)".formatted(option, port));
            }
        });
    }

    private SequencedMap<String, Integer> claims() {
        var claims = new LinkedHashMap<String, Integer>();
        claims.put("--ingest-port", ingest);
        claims.put("--scoring-port", scoring);
        claims.put("--alert-port", alert);
        claims.put("--identity-port", identity);
        claims.put("--kafka-port", kafka);
        claims.put("--kafka-port + 1", kafka + 1);
        claims.put("--mongo-port", mongo);
        claims.put("--ingest-port + 1000", managementOf(ingest));
        claims.put("--scoring-port + 1000", managementOf(scoring));
        claims.put("--alert-port + 1000", managementOf(alert));
        return claims;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        }
        catch (IOException taken) {
            return false;
        }
    }

}
