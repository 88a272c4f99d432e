package io.github.arikit.codegen.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated sources together with the runtime they stand on, as strictly as our own build does. */
public final class JavaSources {
    private static final Path RUNTIME = Path.of("..", "ari-core", "src", "main", "java");

    private JavaSources() {}

    /** Returns what the compiler complains about, which is nothing if all is well. */
    public static List<String> complaints(Map<String, String> sources, Path work) throws IOException {
        return complaints(sources, work, List.of("--release", "17", "-Xlint:all", "-Werror"));
    }

    static List<String> complaints(Map<String, String> sources, Path work, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-sourcepath", runtime(work).toString(), "-classpath", libraries()));
        return compile(sources, work, all);
    }

    /** Compiles against a runtime that has been compiled before, as {@code classes} below its work folder. */
    public static List<String> complaintsWith(Path runtime, Map<String, String> sources, Path work) throws IOException {
        String classPath = runtime.resolve("classes") + java.io.File.pathSeparator + libraries();
        return compile(sources, work, List.of("--release", "17", "-Xlint:all", "-Werror", "-classpath", classPath));
    }

    private static List<String> compile(Map<String, String> sources, Path work, List<String> options)
            throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-proc:none");
        all.addAll(
                List.of("-d", Files.createDirectories(work.resolve("classes")).toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<? extends JavaFileObject> files = sources.entrySet().stream()
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
        boolean done =
                compiler.getTask(null, null, diagnostics, all, null, files).call();
        List<String> complaints =
                diagnostics.getDiagnostics().stream().map(JavaSources::text).toList();
        return done || !complaints.isEmpty() ? complaints : List.of("Compilation failed");
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return file + ":" + diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT);
    }

    /** The runtime without its module declaration, which would make a module of the generated sources too. */
    private static Path runtime(Path work) throws IOException {
        Path copy = work.resolve("runtime");
        try (Stream<Path> files = Files.walk(RUNTIME)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList()) {
                Path target = copy.resolve(RUNTIME.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static String libraries() {
        return Stream.of(com.google.gson.Gson.class, org.jspecify.annotations.Nullable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .reduce((first, second) -> first + java.io.File.pathSeparator + second)
                .orElseThrow();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Reads all sources below a folder. */
    static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> sources = new java.util.TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                sources.put(folder.relativize(file).toString().replace('\\', '/'), read(file)));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
