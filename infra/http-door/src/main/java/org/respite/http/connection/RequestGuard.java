package org.respite.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;

/**
 * Watches a connection's requests and answers, between the codec and the server: refuses
 * what cannot be framed, holds bodies to their time, and completes answers that were made
 * below the application. Every answer gets a {@code Date}, every refusal a problem.
 */
final class RequestGuard extends ChannelDuplexHandler {

    static final String NAME = "respite.request-guard";

    /**
     * How much of a refused request, and of one that waits for the answer before it, is
     * read on so that the connection can be used again, in bytes.
     */
    private static final long SMALL = 64 * 1024;

    private final ConnectionSettings settings;

    private final ConnectionGuard connection;

    private final InstantSource time;

    private @Nullable BodyDeadline body;

    private @Nullable Problem refusal;

    /** Requests whose answers have not been written to their end. */
    private int unanswered;

    private long queued;

    /** Whether the connection ends with the answer that is being written. */
    private boolean last;

    private boolean requestOpen;

    private boolean answering;

    private long announced;

    RequestGuard(ConnectionSettings settings, ConnectionGuard connection, InstantSource time) {
        this.settings = settings;
        this.connection = connection;
        this.time = time;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (refusal != null) {
            // What follows cannot be told from what was refused.
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(ctx, request);
        }
        if (message instanceof HttpContent content && isTooMuch(content)) {
            content.release();
            ctx.close();
            return;
        }
        ctx.fireChannelRead(message);
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest request) {
        connection.headerRead();
        unanswered++;
        queued = 0;
        requestOpen = true;
        announced = HttpUtil.isTransferEncodingChunked(request) ? Long.MAX_VALUE
                : HttpUtil.getContentLength(request, 0L);
        if (request.decoderResult().isSuccess()) {
            refusal = RequestFraming.refusal(request);
        }
        if (refusal != null) {
            request.setDecoderResult(DecoderResult.failure(new ProblemException(refusal)));
        }
        else if (announced > 0) {
            body = new BodyDeadline(settings, () -> late(ctx));
            body.start(ctx);
        }
    }

    private boolean isTooMuch(HttpContent content) {
        if (body != null) {
            body.received(content.content().readableBytes());
        }
        if (content instanceof LastHttpContent && content.decoderResult().isSuccess()) {
            end();
        }
        queued += unanswered > 1 ? content.content().readableBytes() : 0;
        return queued > SMALL;
    }

    private void end() {
        requestOpen = false;
        connection.requestRead();
        stopDeadline();
    }

    private void stopDeadline() {
        if (body != null) {
            body.stop();
            body = null;
        }
    }

    /** Ends the connection, after an answer where none has begun. */
    private void late(ChannelHandlerContext ctx) {
        last = true;
        if (answering) {
            ctx.close();
        }
        else {
            ctx.fireExceptionCaught(new ProblemException(Problem.timeout("body: not complete (expected: within "
                    + settings.bodyTimeout() + ", and a second more for each " + settings.bodyRate() + ")")));
            ctx.executor().schedule(() -> ctx.close(), settings.lingerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (body != null) {
            body.waiting();
        }
        ctx.read();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        Object written = message;
        if (message instanceof HttpResponse response && !isInterim(response)) {
            answering = true;
            written = completed(response);
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
            answering = false;
            if (last) {
                ctx.write(written, promise.unvoid()).addListener(ChannelFutureListener.CLOSE);
                return;
            }
        }
        ctx.write(written, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private HttpResponse completed(HttpResponse response) {
        var sent = response instanceof FullHttpResponse full ? ServerRefusals.explained(full, refusal, settings)
                : response;
        if (!sent.headers().contains(HttpHeaderNames.DATE)) {
            sent.headers().set(HttpHeaderNames.DATE, DateFormatter.format(Date.from(time.instant())));
        }
        last |= sent.status().code() >= 400 && requestOpen && announced > SMALL;
        if (last) {
            HttpUtil.setKeepAlive(sent, false);
        }
        return sent;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stopDeadline();
    }

}
