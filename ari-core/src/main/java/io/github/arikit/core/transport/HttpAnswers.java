package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult.Form;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Takes answers from HTTP. */
final class HttpAnswers {
    /** The most bytes of JSON that are read from one answer: 64 MB. A thousand channels take about one. */
    static final int MOST_BYTES = 64 << 20;

    private HttpAnswers() {}

    /** Tells whether what is answered is handed to the application as a stream. */
    static boolean isStream(AriCall<?> call, ClassicHttpResponse response) {
        return call.result().form() == Form.BINARY && Answer.isSuccess(response.getCode());
    }

    /** Reads all of an answer, blocking. */
    static Answer read(ClassicHttpResponse response) throws IOException {
        return new Answer(
                response.getCode(), header(response, "Content-Type"), header(response, "Location"), body(response));
    }

    /** Returns what a header says; empty if it is not there. */
    static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        InputStream stream = entity.getContent();
        byte[] bytes = stream.readNBytes(MOST_BYTES);
        if (bytes.length == MOST_BYTES && stream.read() >= 0) {
            throw new TooLongException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body is longer than anything that Asterisk answers. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("it is longer than " + MOST_BYTES + " bytes");
        }
    }
}
