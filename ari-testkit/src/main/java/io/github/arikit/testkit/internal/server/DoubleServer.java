package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.OutboundWebsocket;
import io.github.arikit.testkit.internal.world.World;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * Carries one installation on a port of the loopback interface, and one more for TLS if asked to: starts and stops it, and does to its connections what
 * networks do. Methods that wait for the event loop must not be called on it.
 */
public final class DoubleServer {
    private static final int LONGEST_LINE = 4096;
    private static final int IDLE_SECONDS = 15;

    private final EventLoop loop;
    private final Installation installation;
    private final Outbound outbound;
    private final ChannelGroup connections;
    private final Thread thread;
    private final Listener plain;
    private final @Nullable Listener secure;
    private volatile @Nullable Gateway gateway;
    private boolean booting;

    /**
     * Boots the installation and starts to listen; port 0 picks a free one.
     *
     * @param tls what to listen with on a second port, which is a free one; null for not at all
     * @throws IllegalStateException if the port is taken
     */
    public DoubleServer(EventLoop loop, Installation installation, int wantedPort, @Nullable SSLContext tls) {
        this.loop = loop;
        this.installation = installation;
        this.outbound = new Outbound(loop, installation.outboundUser());
        this.connections = new DefaultChannelGroup(loop);
        boot();
        try {
            this.plain = new Listener(loop, wantedPort, new Pipeline(null));
            this.secure = tls == null ? null : new Listener(loop, 0, new Pipeline(tls));
        } catch (IllegalStateException e) {
            loop.shutdownGracefully(0, 2, TimeUnit.SECONDS);
            throw e;
        }
        this.thread = loop.submit(Thread::currentThread).awaitUninterruptibly().getNow();
    }

    private final class Pipeline extends ChannelInitializer<Channel> {
        private final @Nullable SSLContext tls;

        Pipeline(@Nullable SSLContext tls) {
            this.tls = tls;
        }

        @Override
        protected void initChannel(Channel channel) {
            Gateway current = gateway;
            if (current == null) {
                channel.close();
                return;
            }
            connections.add(channel);
            if (tls != null) {
                SSLEngine engine = tls.createSSLEngine();
                engine.setUseClientMode(false);
                channel.pipeline().addLast(new SslHandler(engine));
            }
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
        return plain.port();
    }

    /** Returns the port for TLS; empty if there is none. */
    public OptionalInt tlsPort() {
        return secure == null ? OptionalInt.empty() : OptionalInt.of(secure.port());
    }

    private List<Listener> listeners() {
        return secure == null ? List.of(plain) : List.of(plain, secure);
    }

    private void listen() {
        listeners().forEach(Listener::open);
    }

    private List<ChannelFuture> stopListening() {
        return listeners().stream().map(Listener::close).toList();
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
        stopListening();
        outbound.shutDown();
        connections.forEach(DoubleServer::reset);
    }

    private static void reset(Channel connection) {
        connection.config().setOption(ChannelOption.SO_LINGER, 0);
        // Past the pipeline, in which TLS would say goodbye.
        connection.unsafe().close(connection.voidPromise());
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
        stopListening().forEach(ChannelFuture::awaitUninterruptibly);
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
        listen();
    }

    /** Stops to listen, and leaves everything else as it is; blocks until that is done. */
    public void refuseConnections() {
        stopListening().forEach(ChannelFuture::awaitUninterruptibly);
    }

    /**
     * Listens again; does nothing if it does.
     *
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void acceptConnections() {
        if (gateway != null) {
            listen();
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
            stopListening().forEach(ChannelFuture::awaitUninterruptibly);
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
