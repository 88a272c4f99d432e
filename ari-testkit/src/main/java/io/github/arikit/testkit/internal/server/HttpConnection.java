package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Incoming;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayDeque;
import java.util.Deque;

/** One HTTP connection. Requests that come before the last one is answered wait, and are answered in their order. */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final int MOST_WAITING = 64;

    private final Gateway gateway;
    private final Deque<FullHttpRequest> waiting = new ArrayDeque<>();
    private boolean busy;

    HttpConnection(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        waiting.add(request.retain());
        context.channel().config().setAutoRead(waiting.size() < MOST_WAITING);
        next(context);
    }

    private void next(ChannelHandlerContext context) {
        while (!busy && !waiting.isEmpty()) {
            FullHttpRequest request = waiting.remove();
            busy = true;
            try {
                handle(context, request);
            } finally {
                request.release();
            }
        }
        context.channel().config().setAutoRead(waiting.size() < MOST_WAITING);
    }

    private void handle(ChannelHandlerContext context, FullHttpRequest request) {
        boolean keepAlive =
                HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
        if (request.decoderResult().isFailure()) {
            send(context, Answer.page(400, "Bad Request"), keepAlive);
        } else if (!HttpMessages.isForAri(request)) {
            send(context, Answer.page(404, "Not Found"), keepAlive);
        } else {
            authenticate(context, request, keepAlive);
        }
    }

    private void authenticate(ChannelHandlerContext context, FullHttpRequest request, boolean keepAlive) {
        Incoming incoming;
        try {
            incoming = HttpMessages.incoming(request);
        } catch (IllegalArgumentException e) {
            send(context, Answer.page(400, "Bad Request"), keepAlive);
            return;
        }
        String header = request.headers().get(HttpHeaderNames.AUTHORIZATION);
        Users.User user = gateway.users().authenticate(header, incoming.query());
        if (user == null) {
            Answer answer = Answer.error(401, "Authentication required")
                    .with("WWW-Authenticate", "Basic realm=\"Asterisk REST Interface\"");
            send(context, answer, keepAlive);
        } else if (incoming.path().equals("events") && incoming.method().equals("GET")) {
            Answer refused = new Upgrade(gateway, user).open(context, request, incoming);
            if (refused != null) {
                send(context, refused, keepAlive);
            }
        } else {
            gateway.handle(incoming, user, answer -> send(context, answer, keepAlive));
        }
    }

    private void send(ChannelHandlerContext context, Answer answer, boolean keepAlive) {
        ChannelFuture sent = context.writeAndFlush(HttpMessages.response(answer, keepAlive));
        if (!keepAlive) {
            sent.addListener(ChannelFutureListener.CLOSE);
        }
        busy = false;
        next(context);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent && !busy) {
            context.close();
        } else {
            super.userEventTriggered(context, event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        waiting.forEach(FullHttpRequest::release);
        waiting.clear();
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
