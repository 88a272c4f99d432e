package io.github.arikit.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server that outbound websockets lead to: all connections, and for each all frames. */
final class OutboundTarget implements AutoCloseable {
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final Channel listener;

    OutboundTarget() {
        this(0);
    }

    OutboundTarget(int port) {
        listener = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(65_535),
                                        new WebSocketServerProtocolHandler("/", "ari", false, 65_535, false, true),
                                        new Connection());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .syncUninterruptibly()
                .channel();
    }

    /** A websocket that the double has opened. */
    final class Connection extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
        private String request = "";
        private String authorization = "";
        private volatile Channel channel;

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof HandshakeComplete shaken) {
                channel = context.channel();
                request = shaken.requestUri();
                authorization = shaken.requestHeaders().get("Authorization", "");
                connections.add(this);
            }
            super.userEventTriggered(context, event);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            frames.add(JsonParser.parseString(frame.text()).getAsJsonObject());
        }

        String request() {
            return request;
        }

        String authorization() {
            return authorization;
        }

        JsonObject next() throws InterruptedException {
            JsonObject frame = frames.poll(5, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No frame came");
            }
            return frame;
        }

        JsonObject await(String type) throws InterruptedException {
            JsonObject frame = next();
            while (!frame.get("type").getAsString().equals(type)) {
                frame = next();
            }
            return frame;
        }

        void send(String text) {
            channel.writeAndFlush(new TextWebSocketFrame(text)).syncUninterruptibly();
        }

        void drop() {
            channel.close().syncUninterruptibly();
        }

        void awaitClose() {
            assertThatItCloses(channel.closeFuture().awaitUninterruptibly(5_000));
        }

        private static void assertThatItCloses(boolean closed) {
            if (!closed) {
                throw new AssertionError("The double did not close the websocket");
            }
        }
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port() + "/ari?tenant=7");
    }

    Connection next() throws InterruptedException {
        Connection connection = connections.poll(5, TimeUnit.SECONDS);
        if (connection == null) {
            throw new AssertionError("The double did not connect");
        }
        return connection;
    }

    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
