package io.github.arikit.codegen.mojo;

import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.SpecImport;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Distils the api-docs of one Asterisk release into a folder of interface facts.
 *
 * <p>The source is a folder of api-docs, or a running Asterisk. A failed import leaves what was there.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public class ImportMojo extends AbstractMojo {

    /** The release that the api-docs are of, such as 22.10.1. The api-docs themselves do not tell it. */
    @Parameter(property = "ari.release", required = true)
    private String release;

    /** A folder with resources.json in it, or the base address of ARI, such as http://localhost:8088/ari. */
    @Parameter(property = "ari.source", required = true)
    private String source;

    /** A user of ari.conf. Only used when the source is a server. */
    @Parameter(property = "ari.username", defaultValue = "")
    private String username;

    /** The password of that user. */
    @Parameter(property = "ari.password", defaultValue = "")
    private String password;

    /** The folder that holds one folder for each release. */
    @Parameter(property = "ari.specs", defaultValue = "api-specs")
    private File specs;

    /** Whether to keep Asterisk's own documentation text, which then becomes Javadoc. That text is under the GPL. */
    @Parameter(property = "ari.prose", defaultValue = "false")
    private boolean prose;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            SpecImport.Result result = SpecImport.of(release, source, orEmpty(username), orEmpty(password), prose)
                    .into(specs.toPath());
            result.warnings().forEach(getLog()::warn);
            getLog().info("Asterisk " + release + ": " + result.resources() + " resources, " + result.operations()
                    + " operations, " + result.models() + " models");
            getLog().info((result.changed() ? "Written to " : "Nothing new in ") + result.folder());
        } catch (SpecException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write to " + specs + ": " + e.getMessage(), e);
        }
    }

    /** Maven makes null of an empty default. */
    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
