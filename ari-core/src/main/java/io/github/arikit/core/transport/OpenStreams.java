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

    /** Closes what is below at its end, too: many read a stream to the end, and leave it at that. */
    private final class Watched extends FilterInputStream {
        private boolean ended;

        Watched(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return ended ? -1 : watchEnd(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return ended ? -1 : watchEnd(super.read(buffer, offset, length));
        }

        private int watchEnd(int result) throws IOException {
            if (result < 0) {
                ended = true;
                close();
            }
            return result;
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            super.close();
        }
    }
}
