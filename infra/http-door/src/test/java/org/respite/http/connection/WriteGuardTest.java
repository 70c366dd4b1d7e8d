package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A socket with nothing but the guard, which is written to whatever its peer reads. */
@Timeout(120)
class WriteGuardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PIECE = 8 * 1024;

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    private final AtomicInteger beats = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    /** Heartbeats are added to what waits for as long as the connection is open. */
    @Test
    void countsWhatIsTakenAndNotWhatIsAdded() {
        Channel server = listen();
        try (var deaf = new RawConnection(((InetSocketAddress) server.localAddress()).getPort())) {
            await().atMost(PATIENCE).until(deaf::isCutOff);

            assertThat(beats).hasPositiveValue();
        }
    }

    private Channel listen() {
        var settings = new Binder(
                new MapConfigurationPropertySource(Map.of("respite.http.connection.write-timeout", "2s")))
            .bindOrCreate("respite.http.connection", ConnectionSettings.class);
        return new ServerBootstrap().group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(new ChannelInitializer<SocketChannel>() {
                @Override
                protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new WriteGuard(settings), new Writer());
                }
            })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
    }

    private final class Writer extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            while (ctx.channel().unsafe().outboundBuffer().current() == null) {
                write(ctx, PIECE);
            }
            ctx.executor().scheduleAtFixedRate(() -> {
                write(ctx, 1);
                beats.incrementAndGet();
            }, 50, 50, TimeUnit.MILLISECONDS);
        }

        private void write(ChannelHandlerContext ctx, int bytes) {
            ctx.writeAndFlush(Unpooled.wrappedBuffer(new byte[bytes]));
        }

    }

}
