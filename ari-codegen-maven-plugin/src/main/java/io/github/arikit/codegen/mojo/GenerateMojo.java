package io.github.arikit.codegen.mojo;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.emit.SourceWriter;
import io.github.arikit.codegen.model.MissingText;
import io.github.arikit.codegen.spec.Reading;
import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.Specification;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Generates the ARI client of one Asterisk release from its distilled api-docs.
 *
 * <p>Only files that differ are written, and files that nothing generates any more are removed. Where nothing has changed
 * since the last run, neither the api-docs nor what was generated, nothing is read either.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class GenerateMojo extends AbstractMojo {
    private static final int SHOWN = 5;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The folder of one release, as the import goal writes it. */
    @Parameter(property = "ari.spec", required = true)
    private File spec;

    /** A folder with an overlay of your own. Left out, the one inside the plugin is used. */
    @Parameter(property = "ari.overlay")
    private File overlay;

    /**
     * The folder that has one folder for each earlier release; later ones in it do not matter. What they required keeps
     * its form in Java, so that code written for them goes on compiling and running.
     */
    @Parameter(property = "ari.earlier")
    private File earlier;

    /**
     * Whether the build fails where the overlay has no text for an operation, a parameter, a model, a field or a value.
     * Otherwise they are a warning, and their Javadoc is a name.
     */
    @Parameter(property = "ari.failOnMissingText", defaultValue = "false")
    private boolean failOnMissingText;

    /** Where the sources go. Nothing else may write there. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/ari")
    private File outputDirectory;

    /** The name of the Java module to declare. An empty one declares none. */
    @Parameter(property = "ari.moduleName", defaultValue = "io.github.arikit.generated")
    private String moduleName;

    /** Where it is remembered what was generated from what. */
    @Parameter(defaultValue = "${project.build.directory}/ari-codegen", readonly = true)
    private File memory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        // Registered whatever happens below, so that a build with nothing to do still compiles.
        project.addCompileSourceRoot(outputDirectory.getPath());
        try {
            LastRun lastRun = new LastRun(
                    memory.toPath().resolve(outputDirectory.getName() + ".digest"), outputDirectory.toPath());
            String inputs = inputs();
            if (lastRun.wasOf(inputs)) {
                getLog().info("Nothing has changed since " + outputDirectory + " was generated");
                return;
            }
            Specification specification = read();
            SortedMap<String, String> files = Generator.generate(specification, module());
            int changes = new SourceWriter(outputDirectory.toPath()).write(files);
            getLog().info("ARI of Asterisk " + specification.model().release() + ": "
                    + specification.model().operations().size() + " operations, "
                    + specification.model().models().size() + " models, " + files.size() + " files, "
                    + (changes == 0 ? "all up to date" : changes + " changed"));
            lastRun.remember(inputs);
        } catch (SpecException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot generate into " + outputDirectory + ": " + e.getMessage(), e);
        }
    }

    /** Returns the digest of all that decides what is generated: api-docs, overlay, settings, and the plugin itself. */
    private String inputs() throws IOException {
        InputDigest digest = new InputDigest().files(spec.toPath()).text(moduleName + " " + failOnMissingText);
        if (overlay != null) {
            digest.files(overlay.toPath());
        }
        if (earlier != null) {
            // The manifest of a release has the digest of its files.
            digest.files(earlier.toPath(), file -> file.endsWith("manifest.json"));
        }
        return digest.files(plugin()).hex();
    }

    /** Returns the jar of the plugin or, in the build that makes it, its classes. */
    private static Path plugin() throws IOException {
        try {
            return Path.of(GenerateMojo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The plugin cannot be found", e);
        }
    }

    /** Returns the release, or throws an exception that lists everything that can be found wrong with it in one run. */
    private Specification read() throws SpecException {
        Reading reading = Reading.of(spec.toPath(), GoalFiles.path(overlay), GoalFiles.path(earlier));
        List<String> errors = new ArrayList<>(reading.errors());
        if (reading.readable().isPresent()) {
            Specification readable = reading.readable().get();
            readable.warnings().forEach(getLog()::warn);
            errors.addAll(Generator.problems(readable, module()));
            errors.addAll(withoutText(readable.model().withoutText()));
        }
        if (!errors.isEmpty()) {
            throw new SpecException(errors);
        }
        return reading.readable().orElseThrow();
    }

    private String module() {
        return moduleName == null ? "" : moduleName;
    }

    /** Returns what has no text as errors where that fails the build; otherwise it is a warning. */
    private List<String> withoutText(List<MissingText> missing) {
        if (failOnMissingText) {
            return missing.stream()
                    .map(each -> each.id() + ": has no text (add it to " + each.file() + " of the overlay)")
                    .toList();
        }
        if (!missing.isEmpty()) {
            String first = missing.stream().limit(SHOWN).map(MissingText::id).collect(Collectors.joining(", "));
            getLog().warn(missing.size() + " elements have no text, such as " + first
                    + " (add it to the overlay; mvn -X lists them all)");
            missing.forEach(each -> getLog().debug("No text: " + each.id()));
        }
        return List.of();
    }
}
