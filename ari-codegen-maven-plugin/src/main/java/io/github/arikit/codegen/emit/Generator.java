package io.github.arikit.codegen.emit;

import com.palantir.javapoet.JavaFile;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.overlay.Overlay;
import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the emitters: a model in, the text of all source files out. */
public final class Generator {
    private static final Map<String, String> PACKAGES = Map.of(
            Names.ROOT, "The release of Asterisk that this artifact was generated for.",
            Names.API, "One interface for each resource, with all of its operations.",
            Names.EVENT, "The messages that Asterisk sends: a sealed hierarchy of events.",
            Names.MODEL, "The data that requests answer with and events carry.",
            Names.OPERATIONS, "What can be done with one resource, for its handle to implement.",
            Names.REQUEST, "One request for each operation: an immutable value that a transport carries.");

    /** The file that declares the module. */
    static final String MODULE = "module-info.java";

    /** What that file begins with. */
    static final String MODULE_TEXT = "/** The client of the Asterisk REST Interface as Asterisk ";

    /** The folder that all other files are in. */
    static final String FOLDER = folder(Names.ROOT);

    private Generator() {}

    /**
     * Returns the source files by their path below the source folder.
     *
     * @param specification the release
     * @param moduleName the name of the Java module to declare; empty declares none
     * @throws SpecException if there are {@link #problems problems}; the message lists all of them
     */
    public static SortedMap<String, String> generate(Specification specification, String moduleName)
            throws SpecException {
        ApiModel model = specification.model();
        Overlay overlay = specification.overlay();
        Names names = new Names(model, overlay);
        Facets facets = new Facets(model, names);
        List<String> problems = problems(specification, moduleName, names, facets);
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        List<Emitter> emitters = List.of(
                new ApiEmitter(names),
                new HierarchyEmitter(names, facets),
                new MessagesEmitter(names),
                new ModelEmitter(names, overlay, facets),
                new OperationsEmitter(names),
                new ReleaseEmitter(names),
                new RequestEmitter(names, overlay),
                new ValueSetEmitter(names));
        SortedMap<String, String> files = new TreeMap<>();
        emitters.stream()
                .flatMap(emitter -> emitter.emit(model))
                .forEach(file -> files.put(path(file), file.toString()));
        PACKAGES.forEach((name, text) -> files.put(folder(name) + "package-info.java", packageInfo(name, text)));
        if (!moduleName.isEmpty()) {
            files.put(MODULE, moduleInfo(model, moduleName));
        }
        return files;
    }

    /**
     * Returns what keeps a release from being generated: names that become one in Java, a name that no module can have.
     *
     * @param specification the release, or what can be read of it
     * @param moduleName the name of the Java module to declare; empty declares none
     */
    public static List<String> problems(Specification specification, String moduleName) {
        Names names = new Names(specification.model(), specification.overlay());
        return problems(specification, moduleName, names, new Facets(specification.model(), names));
    }

    private static List<String> problems(Specification specification, String moduleName, Names names, Facets facets) {
        List<String> problems = new ArrayList<>(new NameChecks(specification, names, facets).problems());
        if (!moduleName.isEmpty() && !JavaWords.isName(moduleName)) {
            problems.add("\"" + moduleName + "\" cannot name a module (write it like a package)");
        }
        return problems;
    }

    private static String path(JavaFile file) {
        return folder(file.packageName()) + file.typeSpec().name() + ".java";
    }

    private static String folder(String packageName) {
        return packageName.replace('.', '/') + "/";
    }

    private static String packageInfo(String name, String text) {
        return """
                /** %s */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(text, name);
    }

    private static String moduleInfo(ApiModel model, String moduleName) {
        StringBuilder exports = new StringBuilder();
        PACKAGES.keySet().stream()
                .sorted()
                .forEach(name -> exports.append("    exports ").append(name).append(";\n"));
        return """
                %s%s offers it. */
                module %s {
                    requires transitive io.github.arikit.core;
                    requires static org.jspecify;

                %s}
                """.formatted(MODULE_TEXT, model.release(), moduleName, exports);
    }
}
