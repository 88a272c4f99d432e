package io.github.arikit.codegen.userbuild;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A build as a user has it: a project of its own, and our artifacts as a repository serves them; always offline. */
final class UserBuild {
    private static final String VERSION = System.getProperty("arikit.version");
    private static final Path TOP = Path.of("..");
    private static final String GROUP = "io/github/arikit";

    private final Path project;
    private final Path repository;
    private final Properties settings = new Properties();

    /** What came of it. */
    record Outcome(boolean succeeded, List<String> log) {
        /** Returns the lines of the log as one text, for assertions. */
        String text() {
            return String.join("\n", log);
        }
    }

    /** Copies a sample project, and makes the repository if there is none yet. */
    UserBuild(String sample, Path work) throws IOException {
        project = work.resolve(sample);
        copy(Path.of("src", "test", "projects", sample), project);
        repository = Path.of("target", "repository").toAbsolutePath();
        add("arikit-parent", TOP.resolve("pom.xml"), null);
        for (String module : List.of("ari-core", "ari-codegen-maven-plugin")) {
            Path folder = TOP.resolve(module);
            add(module, folder.resolve("pom.xml"), folder.resolve("target").resolve(module + "-" + VERSION + ".jar"));
        }
        settings.setProperty("arikit.version", VERSION);
        settings.setProperty("maven.repo.local", repository.toString());
        // Whatever is not ours has been fetched by the build around this one.
        settings.setProperty("maven.repo.local.tail", System.getProperty("maven.outer.repository"));
    }

    private void add(String artifact, Path pom, Path jar) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(GROUP).resolve(artifact).resolve(VERSION));
        Files.copy(
                pom,
                folder.resolve(artifact + "-" + VERSION + ".pom"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        if (jar != null) {
            Files.copy(
                    jar,
                    folder.resolve(jar.getFileName().toString()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    Path project() {
        return project;
    }

    /** Sets what {@code -D} sets. */
    UserBuild with(String name, String value) {
        settings.setProperty(name, value);
        return this;
    }

    /** Runs a goal of the generator outside of any lifecycle. */
    Outcome goal(String name) throws MavenInvocationException {
        return run("io.github.arikit:ari-codegen-maven-plugin:" + VERSION + ":" + name);
    }

    Outcome run(String... arguments) throws MavenInvocationException {
        List<String> log = new ArrayList<>();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(project.toFile());
        request.addArgs(List.of(arguments));
        request.setProperties(settings);
        request.setOffline(true);
        request.setBatchMode(true);
        request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        request.setOutputHandler(log::add);
        request.setErrorHandler(log::add);
        request.setTimeoutInSeconds(600);
        DefaultInvoker invoker = new DefaultInvoker();
        invoker.setMavenHome(new File(System.getProperty("maven.home")));
        return new Outcome(invoker.execute(request).getExitCode() == 0, log);
    }
}
