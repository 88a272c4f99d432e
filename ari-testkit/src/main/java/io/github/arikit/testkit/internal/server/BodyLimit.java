package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.route.Answer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.util.concurrent.TimeUnit;

/** Collects the parts of a request, up to the size that Asterisk takes. */
final class BodyLimit extends HttpObjectAggregator {
    private static final int BYTES = 40_960;
    private static final int LINGER_SECONDS = 1;

    BodyLimit() {
        super(BYTES, true);
    }

    /** Asterisk never tells a client to continue. */
    @Override
    protected Object newContinueResponse(HttpMessage start, int maxContentLength, ChannelPipeline pipeline) {
        return null;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        context.writeAndFlush(HttpMessages.response(Answer.error(413, "Request body too large"), false))
                .addListener((ChannelFutureListener) sent -> endSoftly(sent.channel()));
    }

    /** Closing while the rest of the body arrives would reset the connection, and take the answer with it. */
    private static void endSoftly(Channel channel) {
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
        channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }
}
