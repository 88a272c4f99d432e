package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.OutboundWebsocket;
import io.github.arikit.testkit.internal.world.World;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries one installation on one port of the loopback interface: starts and stops it, and does to its connections what
 * networks do. Methods that wait for the event loop must not be called on it.
 */
public final class DoubleServer {
    private static final int LONGEST_LINE = 4096;
    private static final int IDLE_SECONDS = 15;
    private static final int BIND_TRIES = 50;
    private static final long BIND_PAUSE_MS = 10;

    private final EventLoop loop;
    private final Installation installation;
    private final Outbound outbound;
    private final ChannelGroup connections;
    private final Thread thread;
    private final int port;
    private volatile Channel listener;
    private volatile @Nullable Gateway gateway;
    private boolean booting;

    /**
     * Boots the installation and starts to listen; port 0 picks a free one.
     *
     * @throws IllegalStateException if the port is taken
     */
    public DoubleServer(EventLoop loop, Installation installation, int wantedPort) {
        this.loop = loop;
        this.installation = installation;
        this.outbound = new Outbound(loop, installation.outboundUser());
        this.connections = new DefaultChannelGroup(loop);
        boot();
        try {
            this.listener = listen(wantedPort);
        } catch (IllegalStateException e) {
            loop.shutdownGracefully(0, 2, TimeUnit.SECONDS);
            throw e;
        }
        this.port = ((InetSocketAddress) listener.localAddress()).getPort();
        this.thread = loop.submit(Thread::currentThread).awaitUninterruptibly().getNow();
    }

    private Channel listen(int wantedPort) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline());
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

    private final class Pipeline extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            Gateway current = gateway;
            if (current == null) {
                channel.close();
                return;
            }
            connections.add(channel);
            HttpDecoderConfig limits = new HttpDecoderConfig()
                    .setMaxInitialLineLength(LONGEST_LINE)
                    .setMaxHeaderSize(2 * LONGEST_LINE);
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(limits),
                            new IdleStateHandler(0, 0, IDLE_SECONDS),
                            new BodyLimit(),
                            booting ? new NotBooted() : new HttpConnection(current));
        }
    }

    private void boot() {
        onLoop(() -> {
            Gateway booted = installation.boot(outbound, this::crash);
            gateway = booted;
            outbound.booted(booted);
        });
    }

    /** Returns the port. */
    public int port() {
        return port;
    }

    /** Returns the operations that are not played, sorted. */
    public List<String> unplayed() {
        return ask(gateway -> installation.unplayed(gateway.world()));
    }

    /** Ends the process, as a fault of it does: nothing is said to anybody. */
    private void crash() {
        Gateway crashed = gateway;
        if (crashed != null) {
            crashed.life().end();
        }
        drop();
    }

    private void drop() {
        gateway = null;
        listener.close();
        outbound.shutDown();
        connections.forEach(DoubleServer::reset);
    }

    private static void reset(Channel connection) {
        connection.config().setOption(ChannelOption.SO_LINGER, 0);
        connection.close();
    }

    /** Ends all channels, drops all connections and stops to listen; blocks until that is done. */
    public void shutDown() {
        onLoop(() -> {
            Gateway current = gateway;
            if (current != null) {
                current.shutDown();
                drop();
            }
        });
        listener.closeFuture().awaitUninterruptibly();
    }

    /**
     * Boots again on the same port, and blocks until it listens; does nothing if it is up.
     *
     * @param bootTime how long it answers only that it has not booted
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void startUp(Duration bootTime) {
        if (gateway != null) {
            return;
        }
        boot();
        onLoop(() -> {
            booting = !bootTime.isZero();
            Gateway current = gateway;
            if (current != null) {
                current.life().after(bootTime, () -> booting = false);
            }
        });
        listener = listen(port);
    }

    /** Stops to listen, and leaves everything else as it is; blocks until that is done. */
    public void refuseConnections() {
        listener.close().awaitUninterruptibly();
    }

    /**
     * Listens again; does nothing if it does.
     *
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void acceptConnections() {
        if (gateway != null && !listener.isOpen()) {
            listener = listen(port);
        }
    }

    /** Drops all websockets of events that clients opened, without a word; blocks until that is done. */
    public void cutEventSockets() {
        onLoop(() -> eventSockets(DoubleServer::reset));
    }

    /** Lets nothing pass on the websockets of events that clients opened any more. */
    public void silenceEventSockets() {
        onLoop(() -> eventSockets(socket -> socket.pipeline().addFirst(new SilentLink())));
    }

    private void eventSockets(Consumer<Channel> action) {
        connections.stream()
                .filter(connection -> connection.pipeline().get(EventSession.class) != null)
                .forEach(action);
    }

    /** Opens a websocket from here. */
    public void connectTo(OutboundWebsocket settings) {
        onLoop(() -> outbound.add(settings));
    }

    /** Closes a websocket that was opened from here; does nothing if there is none. */
    public void disconnectFrom(OutboundWebsocket settings) {
        onLoop(() -> outbound.remove(settings));
    }

    /**
     * Does something with what is played, and blocks until it is done.
     *
     * @throws IllegalStateException if it is shut down
     */
    public <T extends @Nullable Object> T ask(Function<Gateway, T> question) {
        return loop.submit(() -> {
                    Gateway current = gateway;
                    if (current == null) {
                        throw new IllegalStateException("The double is shut down");
                    }
                    return question.apply(current);
                })
                .syncUninterruptibly()
                .getNow();
    }

    /** Returns what is played, from the event loop. */
    public World world() {
        return ask(Gateway::world);
    }

    private void onLoop(Runnable task) {
        loop.submit(task).syncUninterruptibly();
    }

    /** Stops to listen, closes all connections, and ends the event loop; blocks until all that is done. */
    public void close() {
        if (!loop.isShuttingDown()) {
            onLoop(outbound::shutDown);
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
