package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.OutboundWebsocket;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.ssl.SslHandler;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** Opens a websocket to a server, as the websocket client of Asterisk does. */
final class OutboundHandshake extends ChannelInitializer<Channel> {
    private static final int MOST_BYTES = 65_535;
    private static final int CONNECT_MS = 500;
    private static final int HANDSHAKE_MS = 5_000;

    private final OutboundWebsocket settings;
    private final EventSession session;
    private final Runnable failed;

    private OutboundHandshake(OutboundWebsocket settings, EventSession session, Runnable failed) {
        this.settings = settings;
        this.session = session;
        this.failed = failed;
    }

    /** Opens it for a session, or tells that it failed. */
    static void open(EventLoop loop, OutboundWebsocket settings, EventSession session, Runnable failed) {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new OutboundHandshake(settings, session, failed))
                .connect(settings.uri().getHost(), port(settings.uri()));
    }

    private static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("wss") ? 443 : 80;
    }

    @Override
    protected void initChannel(Channel channel) throws NoSuchAlgorithmException {
        if (settings.uri().getScheme().equals("wss")) {
            channel.pipeline().addLast(new SslHandler(engine()));
        }
        HttpHeaders headers = new DefaultHttpHeaders();
        if (settings.authorization() != null) {
            headers.set(HttpHeaderNames.AUTHORIZATION, settings.authorization());
        }
        channel.pipeline()
                .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(MOST_BYTES),
                        new WebSocketClientProtocolHandler(WebSocketClientProtocolConfig.newBuilder()
                                .webSocketUri(settings.uri())
                                .subprotocol("ari")
                                .customHeaders(headers)
                                .maxFramePayloadLength(MOST_BYTES)
                                .handshakeTimeoutMillis(HANDSHAKE_MS)
                                .build()),
                        new WhenShaken());
    }

    private SSLEngine engine() throws NoSuchAlgorithmException {
        SSLContext context = settings.tls() == null ? SSLContext.getDefault() : settings.tls();
        SSLEngine engine = context.createSSLEngine(settings.uri().getHost(), port(settings.uri()));
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    /** Hands the connection over to the session, once the server has agreed. */
    private final class WhenShaken extends ChannelInboundHandlerAdapter {
        private boolean agreed;

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                agreed = true;
                context.pipeline().addLast(new WebSocketFrameAggregator(MOST_BYTES), session);
                context.pipeline().remove(this);
            } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
                context.close();
            } else {
                super.userEventTriggered(context, event);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }

        @Override
        public void channelUnregistered(ChannelHandlerContext context) throws Exception {
            super.channelUnregistered(context);
            if (!agreed) {
                failed.run();
            }
        }
    }
}
