package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Incoming;
import io.github.arikit.testkit.internal.route.PercentCoding;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Translates between the messages of the network and those of the router. */
final class HttpMessages {
    private static final String PREFIX = "/ari/";

    private HttpMessages() {}

    /** Tells whether a request is for ARI at all. */
    static boolean isForAri(FullHttpRequest request) {
        return request.uri().startsWith(PREFIX);
    }

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if its query cannot be decoded
     */
    static Incoming incoming(FullHttpRequest request) {
        String[] parts = request.uri().substring(PREFIX.length()).split("\\?", 2);
        List<Incoming.Pair> query = parts.length == 2 ? PercentCoding.pairs(parts[1]) : List.of();
        return new Incoming(
                request.method().name(),
                parts[0],
                query,
                request.headers().get(HttpHeaderNames.CONTENT_TYPE, ""),
                request.content().toString(StandardCharsets.UTF_8),
                request.headers().get(HttpHeaderNames.HOST, "localhost"));
    }

    static FullHttpResponse response(Answer answer, boolean keepAlive) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.bytes()));
        answer.headers().forEach((name, value) -> response.headers().set(name, value));
        if (!answer.contentType().isEmpty()) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
        }
        if (answer.status() != HttpResponseStatus.NO_CONTENT.code()) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.bytes().length);
        }
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return response;
    }
}
