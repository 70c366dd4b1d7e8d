package org.respite.http.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends bytes as they are told, and no more. */
final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Bytes that the kernel takes before they are read. */
    private static final int RECEIVED_AHEAD = 64 * 1024;

    private final Socket socket;

    RawConnection(int port) {
        try {
            socket = new Socket();
            // Few: what is not read here is soon felt at the other end.
            socket.setReceiveBufferSize(RECEIVED_AHEAD);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        }
        catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Line ends are those of HTTP. */
    RawConnection send(String text) {
        return sendBytes(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    RawConnection sendBytes(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        }
        catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Everything until the server closes; a reset is a fault. */
    String readToEnd() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException reset) {
            throw new UncheckedIOException(reset);
        }
    }

    /** What comes until this is in it. */
    String readUntil(String end) {
        var read = new ByteArrayOutputStream();
        try {
            while (!read.toString(StandardCharsets.UTF_8).contains(end)) {
                int one = socket.getInputStream().read();
                if (one < 0) {
                    throw new AssertionError("closed after: " + read);
                }
                read.write(one);
            }
        }
        catch (IOException reset) {
            throw new UncheckedIOException(reset);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** So many bytes. */
    void read(int bytes) {
        try {
            if (socket.getInputStream().readNBytes(bytes).length < bytes) {
                throw new AssertionError("closed");
            }
        }
        catch (IOException reset) {
            throw new UncheckedIOException(reset);
        }
    }

    /** Whether the other end has cut the connection off; reads nothing. */
    boolean isCutOff() {
        try {
            socket.getOutputStream().write('\n');
            return false;
        }
        catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        }
        catch (IOException _) {
            // It is gone either way.
        }
    }

}
