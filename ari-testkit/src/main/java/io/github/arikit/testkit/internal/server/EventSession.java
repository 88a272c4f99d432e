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
import org.jspecify.annotations.Nullable;

/** One websocket, whoever opened it: events go out, and requests come in. */
final class EventSession extends SimpleChannelInboundHandler<WebSocketFrame> implements EventSink {
    /** Asterisk closes a websocket whose client does not read; the double does when this much waits. */
    private static final int MOST_WAITING_BYTES = 4 * 1024 * 1024;

    private final Owner owner;
    private final SocketRequests requests;
    private @Nullable ChannelHandlerContext context;

    /** Who brings applications to a websocket, and takes them away. */
    interface Owner {

        /** The websocket is open. */
        void opened(EventSession session);

        /** It is closed. */
        void closed(EventSession session);
    }

    /**
     * Makes one.
     *
     * @param application the application in whose name requests are answered
     */
    EventSession(Gateway gateway, Users.User user, String application, Owner owner) {
        this.owner = owner;
        this.requests = new SocketRequests(gateway, user, application, this);
    }

    /** Closes the websocket with this status. */
    void close(WebSocketCloseStatus status) {
        if (context != null) {
            context.writeAndFlush(new CloseWebSocketFrame(status)).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        added.channel()
                .config()
                .setWriteBufferWaterMark(new WriteBufferWaterMark(MOST_WAITING_BYTES / 2, MOST_WAITING_BYTES));
        owner.opened(this);
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
        owner.closed(this);
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
