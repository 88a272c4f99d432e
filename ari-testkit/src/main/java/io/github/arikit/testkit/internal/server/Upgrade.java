package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.Incoming;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP connection into a websocket of events. */
final class Upgrade {
    private static final String SUBPROTOCOL = "ari";
    private static final int MOST_BYTES = 65_535;
    private static final int LONGEST_NAME = 80;

    private final Gateway gateway;
    private final Users.User user;

    Upgrade(Gateway gateway, Users.User user) {
        this.gateway = gateway;
        this.user = user;
    }

    /** Opens the websocket, or returns why not. */
    @Nullable
    Answer open(ChannelHandlerContext context, FullHttpRequest request, Incoming incoming) {
        boolean asked = request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
        List<String> applications =
                first(incoming, "app").map(names -> List.of(names.split(","))).orElse(List.of());
        if (!asked) {
            return Answer.page(426, "Upgrade Required");
        }
        if (applications.isEmpty() || applications.contains("")) {
            return Answer.page(400, "HTTP request is missing param: [app]");
        }
        if (applications.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            return Answer.page(500, "Allocation failed");
        }
        if (!acceptsSubprotocol(request)) {
            return Answer.empty(400);
        }
        boolean all = first(incoming, "subscribeAll").filter(Arguments::isTrue).isPresent();
        shake(
                context,
                request,
                new EventSession(gateway, user, applications.get(0), new Inbound(gateway, applications, all)));
        return null;
    }

    private static void shake(ChannelHandlerContext context, FullHttpRequest request, EventSession session) {
        WebSocketDecoderConfig limits = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(MOST_BYTES)
                .allowExtensions(false)
                .build();
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshakerFactory(request.uri(), SUBPROTOCOL, limits).newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        handshaker.handshake(context.channel(), request).addListener((ChannelFutureListener) shaken -> {
            if (shaken.isSuccess()) {
                ChannelPipeline pipeline = shaken.channel().pipeline();
                pipeline.remove(IdleStateHandler.class);
                pipeline.addLast(new WebSocketFrameAggregator(MOST_BYTES), session);
                pipeline.remove(HttpConnection.class);
            }
        });
    }

    private static boolean acceptsSubprotocol(FullHttpRequest request) {
        String offered = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
        return offered == null
                || Arrays.stream(offered.split(",")).map(String::strip).anyMatch(SUBPROTOCOL::equals);
    }

    private static Optional<String> first(Incoming incoming, String name) {
        return incoming.query().stream()
                .filter(pair -> pair.name().equals(name))
                .map(Incoming.Pair::value)
                .findFirst();
    }
}
