package org.respite.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports nobody uses right now, below those the system hands out to clients. */
public final class FreePorts {

    private static final int FIRST = 20_000;

    private static final int RANGE = 9_000;

    private FreePorts() {
    }

    /** The same, with those 1,000 above them as free. */
    public static int neighboursAndAbove(int number) {
        return IntStream.iterate(neighbours(number), port -> port + number)
            .filter(port -> IntStream.range(port, port + number).allMatch(near -> isFree(near) && isFree(near + 1000)))
            .findFirst()
            .orElseThrow();
    }

    /** The first of {@code number} neighbours. */
    public static int neighbours(int number) {
        int start = FIRST + (int) (ProcessHandle.current().pid() * 31 % RANGE);
        return IntStream.iterate(start, port -> port + number)
            .filter(port -> IntStream.range(port, port + number).allMatch(FreePorts::isFree))
            .findFirst()
            .orElseThrow();
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
