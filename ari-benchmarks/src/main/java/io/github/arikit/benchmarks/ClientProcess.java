package io.github.arikit.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts programs in JVMs of their own, so that none profits from, or pays for, what another has done. */
public final class ClientProcess {
    /** How the names of libraries begin that no application with a client has on its class path. */
    private static final List<String> MEASURING =
            List.of("jmh-", "jopt-simple-", "commons-math3-", "netty-", "ari-testkit-", "api-specs-");

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path module;

    /** Creates a starter; the folder is that of this module. */
    public ClientProcess(Path module) {
        this.module = module;
    }

    /** Starts a program of this module, with the libraries that an application has. */
    public Process start(Class<?> main, String... arguments) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> MEASURING.stream()
                        .noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        return start(classPath, main.getName(), arguments);
    }

    /** Starts the client of node, which {@code run} has installed. */
    public Process startNode(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("node", module.resolve("peers/node").resolve(script).toString()));
        command.addAll(List.of(arguments));
        return started(command);
    }

    /** Starts a program of the module of peers, which sees nothing of ours but the classes that measure. */
    public Process startPeer(String main, String... arguments) throws IOException {
        Path libraries = module.resolve("peers/target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException("Build the peers first: " + libraries + " does not exist");
        }
        String classPath = String.join(
                File.pathSeparator,
                module.resolve("peers/target/classes").toString(),
                module.resolve("target/classes").toString(),
                libraries + "/*");
        return start(classPath, "io.github.arikit.benchmarks.peers." + main, arguments);
    }

    private Process start(String classPath, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx512m"));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return started(command);
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for the line that begins so, and returns what follows in it. */
    public static String line(Process process, String start) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IOException("A process ended without a result: "
                + process.info().commandLine().orElse("?"));
    }
}
