package org.respite.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off a peer that has taken nothing for too long of what is written to it. What is
 * added meanwhile does not count as progress, or a stream's heartbeats would keep it open
 * for whoever does not read them. Netty's own idle handler counts that, and its write
 * time-out ends a long answer however steadily it is read.
 */
final class WriteGuard extends ChannelOutboundHandlerAdapter {

    static final String NAME = "respite.write-guard";

    /** How often it looks within the time-out: by so much of it can an end be late. */
    private static final int LOOKS = 8;

    private final long limit;

    /** Writes that the socket has taken whole. */
    private long writes;

    private Progress progress = new Progress(0, 0, 0);

    private long since;

    private @Nullable ScheduledFuture<?> look;

    WriteGuard(ConnectionSettings settings) {
        this.limit = settings.writeTimeout().toNanos();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object bytes, ChannelPromise promise) {
        ctx.write(bytes, promise.unvoid().addListener(_ -> writes++));
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        ctx.flush();
        var waiting = ctx.channel().unsafe().outboundBuffer();
        if (look == null && isWaiting(waiting)) {
            advance(waiting);
            lookLater(ctx);
        }
    }

    /** There is no buffer once the connection is closed. */
    private static boolean isWaiting(@Nullable ChannelOutboundBuffer buffer) {
        return buffer != null && buffer.current() != null;
    }

    private void lookLater(ChannelHandlerContext ctx) {
        look = ctx.executor().schedule(() -> look(ctx), limit / LOOKS, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext ctx) {
        look = null;
        var waiting = ctx.channel().unsafe().outboundBuffer();
        if (!isWaiting(waiting)) {
            return;
        }
        advance(waiting);
        if (System.nanoTime() - since < limit) {
            lookLater(ctx);
        }
        else {
            cutOff(ctx);
        }
    }

    private void advance(ChannelOutboundBuffer waiting) {
        var now = new Progress(writes, System.identityHashCode(waiting.current()), waiting.currentProgress());
        if (!now.equals(progress)) {
            progress = now;
            since = System.nanoTime();
        }
    }

    /** With a reset: the kernel would go on offering what nobody takes. */
    private static void cutOff(ChannelHandlerContext ctx) {
        ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        ctx.close();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (look != null) {
            look.cancel(false);
            look = null;
        }
    }

    /**
     * How far the socket has come.
     *
     * @param message which one is at the front
     * @param bytes taken of it
     */
    private record Progress(long writes, int message, long bytes) {
    }

}
