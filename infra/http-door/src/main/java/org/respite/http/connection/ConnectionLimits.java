package org.respite.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpVersion;
import java.time.InstantSource;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Gives the server its limits. HTTP/1 only: a connection of HTTP/2 has but the server's
 * own.
 */
final class ConnectionLimits implements NettyServerCustomizer {

    /**
     * Answers that wait for the one before them; browsers and pools send one at a time.
     */
    private static final int PIPELINED = 16;

    /**
     * Bytes of answers that the kernel keeps for a connection. Without a bound it keeps
     * some megabytes, and tells that a peer has read only when a third of them is gone.
     */
    private static final int SENT_AHEAD = 256 * 1024;

    private final ConnectionSettings settings;

    private final InstantSource time;

    /**
     * @param time what {@code Date} says
     */
    ConnectionLimits(ConnectionSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        int header = Math.toIntExact(settings.headerSize().toBytes());
        return server.maxConnections(settings.connections())
            .idleTimeout(settings.idleTimeout())
            .maxPipelineDepth(PIPELINED)
            .childOption(ChannelOption.SO_SNDBUF, SENT_AHEAD)
            .httpRequestDecoder(decoder -> decoder.maxHeaderSize(header))
            .mapHandle(ConnectionLimits::framed)
            .doOnChannelInit((_, channel, _) -> guard(channel));
    }

    private void guard(Channel channel) {
        ChannelPipeline handlers = channel.pipeline();
        if (handlers.get(NettyPipeline.HttpCodec) != null) {
            var bytes = new ConnectionGuard(settings);
            handlers.addBefore(NettyPipeline.HttpCodec, ConnectionGuard.NAME, bytes);
            // Next to the socket, so that what it closes does not linger.
            handlers.addBefore(ConnectionGuard.NAME, WriteGuard.NAME, new WriteGuard(settings));
            handlers.addBefore(NettyPipeline.HttpTrafficHandler, RequestGuard.NAME,
                    new RequestGuard(settings, bytes, time));
        }
    }

    /** Who speaks HTTP/1.0 reads chunk sizes as content (RFC 9112, section 6.1). */
    private static Mono<Void> framed(Mono<Void> handled, Connection exchange) {
        if (exchange instanceof HttpServerRequest request && exchange instanceof HttpServerResponse response
                && HttpVersion.HTTP_1_0.equals(request.version())) {
            response.chunkedTransfer(false).keepAlive(false);
        }
        return handled;
    }

}
