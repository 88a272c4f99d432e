package io.github.arikit.codegen.mojo;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Rewrites the classes in the jar of the project so that they are the same bytes whichever JDK compiled them, which makes a
 * published jar reproducible by everybody.
 *
 * <p>Entries keep their order and time. A jar that has that form already is left alone.
 */
@Mojo(name = "normalize", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public class NormalizeMojo extends AbstractMojo {
    /** The jar, which has to be there: the goal runs after {@code jar:jar}. */
    @Parameter(
            property = "ari.jar",
            defaultValue = "${project.build.directory}/${project.build.finalName}.jar",
            required = true)
    private File jar;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path file = jar.toPath();
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException("There is no jar " + file + ": run this goal after jar:jar");
        }
        try {
            byte[] found = Files.readAllBytes(file);
            byte[] normal = normalized(file);
            boolean changes = !Arrays.equals(found, normal);
            if (changes) {
                Files.write(file, normal);
            }
            getLog().info((changes ? "Normalized " : "Nothing to normalize in ") + file);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot rewrite " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] normalized(Path file) throws IOException, MojoFailureException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                copy.setExtra(entry.getExtra());
                to.putNextEntry(copy);
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().endsWith(".class") ? normalForm(file, entry, content) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] normalForm(Path file, ZipEntry entry, byte[] compiled) throws MojoFailureException {
        try {
            return NormalForm.of(compiled);
        } catch (RuntimeException e) {
            throw new MojoFailureException(
                    entry + " in " + file + " is not a class file that this version of the plugin can read (" + e
                            + "): clean and compile again, for Java 17",
                    e);
        }
    }
}
