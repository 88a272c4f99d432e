package io.github.arikit.core.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams that the application has not closed yet, so that closing the transport ends them. */
final class OpenStreams {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

    private final Set<Watched> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    InputStream watch(InputStream stream) {
        Watched watched = new Watched(stream);
        open.add(watched);
        if (closed) {
            close();
        }
        return watched;
    }

    void close() {
        closed = true;
        for (Watched stream : open) {
            try {
                stream.close();
            } catch (IOException e) {
                LOG.debug("A stream did not close", e);
            }
        }
    }

    private final class Watched extends FilterInputStream {
        Watched(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            super.close();
        }
    }
}
