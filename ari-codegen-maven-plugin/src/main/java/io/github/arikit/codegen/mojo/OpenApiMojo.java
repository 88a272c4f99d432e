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
 * Writes the OpenAPI document of one Asterisk release, the one that its client is generated from.
 *
 * <p>Where there is a project it is attached to it, with the classifier {@code openapi}.
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

    /** The folder that gets the document, {@code ari-<release>.json}. */
    @Parameter(property = "ari.openapi", defaultValue = "${project.build.directory}/openapi")
    private File openApiDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Specification specification =
                    Specification.read(spec.toPath(), GoalFiles.path(overlay), GoalFiles.path(earlier));
            specification.warnings().forEach(getLog()::warn);
            Path file = openApiDirectory
                    .toPath()
                    .resolve("ari-" + specification.model().release() + ".json");
            boolean changed = GoalFiles.writeIfChanged(file, specification.openApi() + "\n");
            getLog().info((changed ? "Written " : "Nothing new in ") + file);
            if (project.getFile() != null) {
                projectHelper.attachArtifact(project, "json", "openapi", file.toFile());
            }
        } catch (SpecException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write to " + openApiDirectory + ": " + e.getMessage(), e);
        }
    }
}
