package org.respite.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ports nobody uses right now, below those the system hands out to clients; none twice in
 * a process.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;

    private static final int RANGE = 9_000;

    private static int next = FIRST + (int) (ProcessHandle.current().pid() * 31 % RANGE);

    private FreePorts() {
    }

    /** The same, with those 1,000 above them as free. */
    public static int neighboursAndAbove(int number) {
        return first(number, port -> isFree(port) && isFree(port + 1000));
    }

    /** The first of {@code number} neighbours. */
    public static int neighbours(int number) {
        return first(number, FreePorts::isFree);
    }

    private static synchronized int first(int number, IntPredicate free) {
        int found = IntStream.iterate(next, port -> port + number)
            .filter(port -> IntStream.range(port, port + number).allMatch(free))
            .findFirst()
            .orElseThrow();
        next = found + number;
        return found;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        }
        catch (IOException taken) {
            return false;
        }
    }

}
