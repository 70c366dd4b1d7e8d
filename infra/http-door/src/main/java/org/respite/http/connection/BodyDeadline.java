package org.respite.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the sender of one body has let us wait for it, against how long it may: some
 * time for any, and a second more for so many bytes.
 */
final class BodyDeadline {

    private static final long NOT_WAITING = Long.MIN_VALUE;

    private final long limit;

    private final long nanosPerByte;

    private final Runnable late;

    private long received;

    private long waited;

    private long waitingSince = NOT_WAITING;

    private @Nullable ScheduledFuture<?> check;

    /**
     * @param late what happens when it is too long
     */
    BodyDeadline(ConnectionSettings settings, Runnable late) {
        this.limit = settings.bodyTimeout().toNanos();
        this.nanosPerByte = TimeUnit.SECONDS.toNanos(1) / settings.bodyRate().toBytes();
        this.late = late;
    }

    void start(ChannelHandlerContext ctx) {
        check = ctx.executor().schedule(() -> check(ctx), left(), TimeUnit.NANOSECONDS);
    }

    void stop() {
        if (check != null) {
            check.cancel(false);
        }
    }

    /** The service wants to read on. */
    void waiting() {
        if (waitingSince == NOT_WAITING) {
            waitingSince = System.nanoTime();
        }
    }

    void received(int bytes) {
        received += bytes;
        waited = waited();
        waitingSince = NOT_WAITING;
    }

    private long waited() {
        return waitingSince == NOT_WAITING ? waited : waited + System.nanoTime() - waitingSince;
    }

    private long left() {
        return limit + received * nanosPerByte - waited();
    }

    private void check(ChannelHandlerContext ctx) {
        if (left() > 0) {
            start(ctx);
        }
        else {
            late.run();
        }
    }

}
