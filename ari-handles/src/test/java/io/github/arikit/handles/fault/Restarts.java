package io.github.arikit.handles.fault;

import io.github.arikit.testkit.AsteriskDouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An Asterisk that can be killed and started again: the double, or an instance of a real one of the tests' own. */
abstract class Restarts {

    /** Returns the address of its ARI, which restarts do not change. */
    abstract String url();

    abstract String username();

    abstract String password();

    /** Ends it without a goodbye, and returns when it is gone. */
    abstract void kill() throws IOException, InterruptedException;

    /** Starts it, and returns when it answers. */
    abstract void start() throws IOException, InterruptedException;

    /** Stops it for good. */
    abstract void stop() throws IOException, InterruptedException;

    /** Starts one of the kind that the tests run against. */
    static Restarts begin(String instance, int port) throws IOException, InterruptedException {
        Restarts asterisk =
                System.getProperty("ari.asterisk", "double").equals("real") ? new Real(instance, port) : new Double();
        asterisk.start();
        return asterisk;
    }

    private static final class Double extends Restarts {
        private @Nullable AsteriskDouble running;
        private int port;

        @Override
        String url() {
            return "http://127.0.0.1:" + port + "/ari";
        }

        @Override
        String username() {
            return "arikit";
        }

        @Override
        String password() {
            return "secret";
        }

        @Override
        void kill() {
            stop();
        }

        @Override
        void start() {
            running = AsteriskDouble.builder().port(port).start();
            port = URI.create(running.url()).getPort();
        }

        @Override
        void stop() {
            if (running != null) {
                running.close();
                running = null;
            }
        }
    }

    /** The scripts of {@code infra/asterisk} start it, and need root. */
    private static final class Real extends Restarts {
        private final String instance;
        private final int port;

        Real(String instance, int port) {
            this.instance = instance;
            this.port = port;
        }

        @Override
        String url() {
            return "http://127.0.0.1:" + port + "/ari";
        }

        @Override
        String username() {
            return "arikit";
        }

        @Override
        String password() {
            return "arikit-test-only";
        }

        @Override
        void kill() throws IOException, InterruptedException {
            script("down", "--kill");
        }

        @Override
        void start() throws IOException, InterruptedException {
            script("up", "--port", Integer.toString(port));
        }

        @Override
        void stop() throws IOException, InterruptedException {
            script("down");
        }

        private void script(String name, String... options) throws IOException, InterruptedException {
            List<String> command =
                    new ArrayList<>(List.of(scripts().resolve(name).toString(), "--instance", instance));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "restarts.log").toFile()))
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException(command + " failed; target/restarts.log says why");
            }
        }

        private static Path scripts() {
            Path folder = Path.of("").toAbsolutePath();
            while (folder != null && !Files.isDirectory(folder.resolve("infra/asterisk"))) {
                folder = folder.getParent();
            }
            if (folder == null) {
                throw new IllegalStateException("There is no infra/asterisk above the working directory");
            }
            return folder.resolve("infra/asterisk");
        }
    }
}
