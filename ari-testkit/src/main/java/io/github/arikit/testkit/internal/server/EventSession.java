package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.event.EventSink;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One websocket: the events of its applications go out, and requests come in. */
final class EventSession extends SimpleChannelInboundHandler<WebSocketFrame> implements EventSink {
    /** Asterisk closes a websocket whose client does not read; the double does when this much waits. */
    private static final int MOST_WAITING_BYTES = 4 * 1024 * 1024;

    private final Gateway gateway;
    private final List<String> applications;
    private final boolean subscribeAll;
    private final SocketRequests requests;
    private @Nullable ChannelHandlerContext context;

    EventSession(Gateway gateway, Users.User user, List<String> applications, boolean subscribeAll) {
        this.gateway = gateway;
        this.applications = applications;
        this.subscribeAll = subscribeAll;
        this.requests = new SocketRequests(gateway, user, applications.get(0), this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        added.channel()
                .config()
                .setWriteBufferWaterMark(new WriteBufferWaterMark(MOST_WAITING_BYTES / 2, MOST_WAITING_BYTES));
        applications.forEach(name -> gateway.applications().register(name, this, subscribeAll, gateway.events()));
    }

    @Override
    public void send(String frame) {
        if (context != null) {
            context.writeAndFlush(new TextWebSocketFrame(frame));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext reading, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame text) {
            requests.read(text.text());
        } else if (frame instanceof BinaryWebSocketFrame) {
            requests.refuseBinary();
        } else if (frame instanceof PingWebSocketFrame) {
            reading.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame close) {
            boolean empty = close.statusCode() < 0;
            reading.writeAndFlush(new CloseWebSocketFrame(
                            empty
                                    ? WebSocketCloseStatus.NORMAL_CLOSURE
                                    : WebSocketCloseStatus.valueOf(close.statusCode())))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext changed) {
        if (!changed.channel().isWritable()) {
            changed.channel().close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) throws Exception {
        context = null;
        gateway.applications().release(this);
        super.channelInactive(inactive);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext failing, Throwable cause) {
        if (cause instanceof TooLongFrameException) {
            failing.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG))
                    .addListener(ChannelFutureListener.CLOSE);
        } else if (!(cause instanceof CorruptedWebSocketFrameException)) {
            failing.close();
        }
    }
}
