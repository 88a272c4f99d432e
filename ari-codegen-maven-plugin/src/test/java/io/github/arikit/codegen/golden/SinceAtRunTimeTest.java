package io.github.arikit.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.spec.TinyRelease;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceAtRunTimeTest {
    @TempDir
    private Path work;

    @Test
    void releasesAreThoseOfTheThingItselfOrOfWhatItBelongsTo() throws Exception {
        Files.writeString(work.resolve("since.json"), """
                {"20.3.0, 22.1.0": ["things.change.count", "Thing.made"], "21.0.0": ["Part", "Thing.state=old"]}
                """);
        var sources = Generator.generate(new TinyRelease().read(work), "");
        assertThat(JavaSources.complaints(sources, work)).isEmpty();

        URL classes = work.resolve("classes").toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {classes}, getClass().getClassLoader())) {
            Class<?> api = loader.loadClass("io.github.arikit.generated.AriApi");

            assertThat(since(api, "things.change")).isEqualTo("22.1.0");
            assertThat(since(api, "things.change.count")).isEqualTo("20.3.0, 22.1.0");
            assertThat(since(api, "things.change.mode")).isEqualTo("22.1.0");
            assertThat(since(api, "things.list")).isEmpty();
            assertThat(since(api, "Part")).isEqualTo("21.0.0");
            assertThat(since(api, "Part.name")).isEqualTo("21.0.0");
            assertThat(since(api, "Thing.made")).isEqualTo("20.3.0, 22.1.0");
            assertThat(since(api, "Thing.state=old")).isEqualTo("21.0.0");
            assertThat(since(api, "Thing.state=new")).isEmpty();
        }
    }

    private static String since(Class<?> api, String id) throws ReflectiveOperationException {
        return api.getMethod("since", String.class).invoke(null, id).toString();
    }
}
