package io.github.arikit.codegen.mojo;

import io.github.arikit.codegen.diff.ReleaseDiff;
import io.github.arikit.codegen.diff.Report;
import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.Specification;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reports what is different between two releases, or a release and a running server, for those who use ARI.
 *
 * <p>A change is breaking if a program that uses what it is about has to follow.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public class DiffMojo extends AbstractMojo {

    /** The earlier release: a folder that the import goal wrote, or the base address of ARI. */
    @Parameter(property = "ari.from", required = true)
    private String from;

    /** The later release, like the earlier one. */
    @Parameter(property = "ari.to", required = true)
    private String to;

    /** A user of ari.conf. Only used for a server. */
    @Parameter(property = "ari.username", defaultValue = "")
    private String username;

    /** The password of that user. */
    @Parameter(property = "ari.password", defaultValue = "")
    private String password;

    /** A folder with an overlay of your own. Left out, the one inside the plugin is used. */
    @Parameter(property = "ari.overlay")
    private File overlay;

    /** The form of the report: text, markdown or json. */
    @Parameter(property = "ari.format", defaultValue = "text")
    private String format;

    /** A file for the report. Left out, it goes to the console. */
    @Parameter(property = "ari.output")
    private File output;

    /** Whether the build fails if there is a breaking change; the report is made first. */
    @Parameter(property = "ari.failOnBreaking", defaultValue = "false")
    private boolean failOnBreaking;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Report report = Report.named(format)
                .orElseThrow(() -> new MojoFailureException(
                        "\"" + format + "\" is no form of a report (use text, markdown or json)"));
        try {
            ReleaseDiff diff = ReleaseDiff.between(read(from).model(), read(to).model());
            show(report.of(diff), diff);
            List<String> breaking =
                    diff.breaking().stream().map(change -> change.id()).toList();
            if (failOnBreaking && !breaking.isEmpty()) {
                throw new MojoFailureException("Asterisk " + diff.from() + " to " + diff.to()
                        + " has breaking changes: " + String.join(", ", breaking));
            }
        } catch (SpecException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write to " + output + ": " + e.getMessage(), e);
        }
    }

    private Specification read(String source) throws SpecException {
        return Specification.of(
                source, ImportMojo.orEmpty(username), ImportMojo.orEmpty(password), GoalFiles.path(overlay));
    }

    private void show(String report, ReleaseDiff diff) throws IOException {
        if (output == null) {
            report.lines().forEach(getLog()::info);
            return;
        }
        boolean changed = GoalFiles.writeIfChanged(output.toPath(), report);
        getLog().info("Asterisk " + diff.from() + " to " + diff.to() + ": " + diff.summary());
        getLog().info((changed ? "Written " : "Nothing new in ") + output);
    }
}
