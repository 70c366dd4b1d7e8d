package org.respite.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches a connection's bytes, before anything is decoded: a header has to be there in
 * time, and a connection that ends while its request still comes in goes on reading for a
 * moment. Closed at once, its peer would get a reset, which can take the answer away
 * before it is read.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    static final String NAME = "respite.connection-guard";

    private final Duration headerTimeout;

    private final Duration lingerTimeout;

    private boolean headerAwaited = true;

    /** Bytes of a request have come, and its end has not. */
    private boolean requestOpen;

    private @Nullable ScheduledFuture<?> headerDeadline;

    private @Nullable ChannelPromise lingering;

    ConnectionGuard(ConnectionSettings settings) {
        this.headerTimeout = settings.headerTimeout();
        this.lingerTimeout = settings.lingerTimeout();
    }

    /** Whoever connects has a request; how long one takes in between is another limit. */
    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        startHeaderDeadline(ctx);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        headerRead();
    }

    void headerRead() {
        headerAwaited = false;
        if (headerDeadline != null) {
            headerDeadline.cancel(false);
            headerDeadline = null;
        }
    }

    void requestRead() {
        headerAwaited = true;
        requestOpen = false;
    }

    boolean isLingering() {
        return lingering != null;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (lingering != null) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        requestOpen = true;
        if (headerAwaited && headerDeadline == null) {
            startHeaderDeadline(ctx);
        }
        ctx.fireChannelRead(bytes);
    }

    private void startHeaderDeadline(ChannelHandlerContext ctx) {
        headerDeadline = ctx.executor().schedule(() -> ctx.close(), headerTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (lingering == null && requestOpen && ctx.channel().isActive()) {
            linger(ctx, promise);
        }
        else {
            ctx.close(promise);
        }
    }

    private void linger(ChannelHandlerContext ctx, ChannelPromise promise) {
        headerRead();
        lingering = promise;
        // TLS ends with a message of its own, which is written by closing.
        if (ctx.channel() instanceof DuplexChannel socket && ctx.pipeline().get(SslHandler.class) == null) {
            socket.shutdownOutput();
        }
        ctx.channel().config().setAutoRead(true);
        ctx.read();
        ctx.executor().schedule(() -> ctx.close(promise), lingerTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        headerRead();
        if (lingering != null) {
            ctx.close(lingering);
        }
        ctx.fireChannelInactive();
    }

}
