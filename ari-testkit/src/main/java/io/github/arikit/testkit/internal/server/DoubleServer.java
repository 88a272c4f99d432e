package io.github.arikit.testkit.internal.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on one port of the loopback interface. */
public final class DoubleServer {
    private static final int LONGEST_LINE = 4096;
    private static final int IDLE_SECONDS = 15;

    private final EventLoop loop;
    private final ChannelGroup connections;
    private final Channel listener;
    private final Thread thread;

    /**
     * Starts to listen; port 0 picks a free one.
     *
     * @throws IllegalStateException if the port is taken
     */
    public DoubleServer(EventLoop loop, Gateway gateway, int port) {
        this.loop = loop;
        this.connections = new DefaultChannelGroup(loop);
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline(gateway, connections));
        ChannelFuture bound = bootstrap
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loop.shutdownGracefully(0, 2, TimeUnit.SECONDS);
            throw new IllegalStateException("The double cannot listen on port " + port, bound.cause());
        }
        this.listener = bound.channel();
        this.thread = loop.submit(Thread::currentThread).awaitUninterruptibly().getNow();
    }

    private static final class Pipeline extends ChannelInitializer<Channel> {
        private final Gateway gateway;
        private final ChannelGroup connections;

        Pipeline(Gateway gateway, ChannelGroup connections) {
            this.gateway = gateway;
            this.connections = connections;
        }

        @Override
        protected void initChannel(Channel channel) {
            connections.add(channel);
            HttpDecoderConfig limits = new HttpDecoderConfig()
                    .setMaxInitialLineLength(LONGEST_LINE)
                    .setMaxHeaderSize(2 * LONGEST_LINE);
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(limits),
                            new IdleStateHandler(0, 0, IDLE_SECONDS),
                            new BodyLimit(),
                            new HttpConnection(gateway));
        }
    }

    /** Returns the port. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Stops to listen, and drops all connections without a word. */
    public void drop() {
        listener.close();
        connections.forEach(connection -> {
            connection.config().setOption(ChannelOption.SO_LINGER, 0);
            connection.close();
        });
    }

    /** Stops to listen, closes all connections, and ends the event loop; blocks until all that is done. */
    public void close() {
        if (!loop.isShuttingDown()) {
            listener.close().awaitUninterruptibly();
            connections.close().awaitUninterruptibly();
            loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
            awaitEndOfThread();
        }
    }

    /** The loop counts as ended a moment before its thread has. */
    private void awaitEndOfThread() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
