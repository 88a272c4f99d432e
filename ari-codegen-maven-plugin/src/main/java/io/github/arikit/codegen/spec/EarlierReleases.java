package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What earlier releases required, so that code which was written for them goes on compiling and running.
 *
 * <p>Only what is required can take a form away from callers: an argument that they pass, a value that they get.
 */
final class EarlierReleases {
    /** No release is earlier. */
    static final EarlierReleases NONE = new EarlierReleases();

    private final Map<String, List<List<String>>> requiredParameters = new HashMap<>();
    private final Map<String, Boolean> requiredAtFirst = new HashMap<>();

    private EarlierReleases() {}

    /**
     * Reads the releases below one.
     *
     * @param folder the folder that has one folder for each of them; null if there is none
     * @throws SpecException if one of them cannot be read; the message says which
     */
    static EarlierReleases below(String release, @Nullable Path folder) throws SpecException {
        if (folder == null) {
            return NONE;
        }
        EarlierReleases earlier = new EarlierReleases();
        for (Path each : foldersBelow(release, folder)) {
            Problems problems = new Problems();
            ApiSpec spec = new SpecReader(problems).read(Manifest.of(each).release(), new FolderSource(each));
            problems.throwIfAny();
            earlier.add(spec);
        }
        return earlier;
    }

    /** Returns the folders of earlier releases, oldest first. */
    static List<Path> foldersBelow(String release, Path folder) throws SpecException {
        try (var folders = Files.newDirectoryStream(folder, each -> Files.isRegularFile(each.resolve(Manifest.FILE)))) {
            Map<Version, Path> byRelease = new LinkedHashMap<>();
            for (Path each : folders) {
                byRelease.put(Version.parse(Manifest.of(each).release()), each);
            }
            return byRelease.entrySet().stream()
                    .filter(each -> each.getKey().compareTo(Version.parse(release)) < 0)
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        } catch (IOException e) {
            throw new SpecException(
                    "Cannot read the earlier releases in " + folder + ": " + e + " (give the folder that holds them)",
                    e);
        }
    }

    private void add(ApiSpec spec) {
        for (ResourceSpec resource : spec.resources()) {
            for (PathSpec path : resource.paths()) {
                for (OperationSpec operation : path.operations()) {
                    requiredParameters
                            .computeIfAbsent(resource.name() + "." + operation.nickname(), id -> new ArrayList<>())
                            .add(operation.parameters().stream()
                                    .filter(each ->
                                            each.required() && !each.paramType().equals("path"))
                                    .map(ParameterSpec::name)
                                    .toList());
                }
            }
        }
        for (ModelSpec model : spec.models()) {
            for (PropertySpec property : model.properties()) {
                requiredAtFirst.putIfAbsent(model.id() + "." + property.name(), property.required());
            }
        }
    }

    /** Returns what each earlier release required beyond the path, oldest first; none if no release had the operation. */
    List<List<String>> requiredParameters(String operation) {
        return requiredParameters.getOrDefault(operation, List.of());
    }

    /** Tells whether the first release that had a property promised it; empty if no release had it. */
    Optional<Boolean> requiredAtFirst(String property) {
        return Optional.ofNullable(requiredAtFirst.get(property));
    }
}
