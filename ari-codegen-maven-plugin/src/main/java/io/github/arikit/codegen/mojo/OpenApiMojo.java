package io.github.arikit.codegen.mojo;

import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.Specification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Writes the OpenAPI documents of one Asterisk release: the one that its client is generated from, in OpenAPI 3.0, and the
 * same in OpenAPI 3.1, where events are webhooks.
 *
 * <p>Where there is a project they are attached to it, with the classifiers {@code openapi-3.0} and {@code openapi}.
 */
@Mojo(name = "openapi", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public class OpenApiMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Inject
    private MavenProjectHelper projectHelper;

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

    /** The folder that gets the documents, {@code ari-<release>.json} and {@code ari-<release>-3.0.json}. */
    @Parameter(property = "ari.openapi", defaultValue = "${project.build.directory}/openapi")
    private File openApiDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Specification specification =
                    Specification.read(spec.toPath(), GoalFiles.path(overlay), GoalFiles.path(earlier));
            specification.warnings().forEach(getLog()::warn);
            String name = "ari-" + specification.model().release();
            write(name + ".json", specification.openApi31(), "openapi");
            write(name + "-3.0.json", specification.openApi(), "openapi-3.0");
        } catch (SpecException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write to " + openApiDirectory + ": " + e.getMessage(), e);
        }
    }

    private void write(String name, String text, String classifier) throws IOException {
        Path file = openApiDirectory.toPath().resolve(name);
        boolean changed = GoalFiles.writeIfChanged(file, text + "\n");
        getLog().info((changed ? "Written " : "Nothing new in ") + file);
        if (project.getFile() != null) {
            projectHelper.attachArtifact(project, "json", classifier, file.toFile());
        }
    }
}
