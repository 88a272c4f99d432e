package io.github.arikit.testkit.internal.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** One port of the loopback interface, to be given up and taken again. To be used outside the event loop. */
final class Listener {
    private static final int BIND_TRIES = 50;
    private static final long BIND_PAUSE_MS = 10;

    private final EventLoop loop;
    private final ServerBootstrap bootstrap;
    private final int port;
    private volatile Channel channel;

    /**
     * Starts to listen; port 0 picks a free one.
     *
     * @param accepted is added to each connection
     * @throws IllegalStateException if the port is taken
     */
    Listener(EventLoop loop, int wantedPort, ChannelHandler accepted) {
        this.loop = loop;
        this.bootstrap = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(accepted);
        this.channel = listen(wantedPort);
        this.port = ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private Channel listen(int wantedPort) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort);
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        // The selector gives the port of a closed listener back a moment later.
        for (int more = 1; more < BIND_TRIES && !bound.isSuccess(); more++) {
            loop.schedule(() -> {}, BIND_PAUSE_MS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
            bound = bootstrap.bind(address).awaitUninterruptibly();
        }
        if (!bound.isSuccess()) {
            throw new IllegalStateException("The double cannot listen on port " + wantedPort, bound.cause());
        }
        return bound.channel();
    }

    int port() {
        return port;
    }

    /** Listens again; does nothing if it does. */
    void open() {
        if (!channel.isOpen()) {
            channel = listen(port);
        }
    }

    /** Gives the port up; the future says when that is done. */
    ChannelFuture close() {
        return channel.close();
    }
}
