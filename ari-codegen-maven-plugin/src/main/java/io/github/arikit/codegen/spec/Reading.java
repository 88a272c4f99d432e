package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.overlay.Overlay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a release.
 *
 * @param errors everything that is wrong with the api-docs and the overlay, each with its place; empty if nothing is
 * @param readable the release or, where something is wrong, what is left without it, which is for further checks only;
 *     empty if too little is left, or the overlay does not fit
 */
public record Reading(List<String> errors, Optional<Specification> readable) {

    /**
     * Reads a folder of distilled api-docs, and what the releases before it required.
     *
     * @param folder the folder of one release
     * @param overlay the folder of an overlay; null takes the one inside the plugin
     * @param earlier the folder that has one folder for each earlier release; later ones do not matter; null if there
     *     are none
     * @throws SpecException if there is nothing to read, or an earlier release cannot be read
     */
    public static Reading of(Path folder, @Nullable Path overlay, @Nullable Path earlier) throws SpecException {
        FolderSource source = new FolderSource(folder);
        source.text(SpecSource.LISTING);
        String release = Manifest.of(folder).release();
        return of(release, source, overlay, EarlierReleases.below(release, earlier));
    }

    static Reading of(String release, SpecSource source, @Nullable Path overlayFolder, EarlierReleases earlier)
            throws SpecException {
        Problems problems = new Problems();
        ApiSpec spec = new SpecReader(problems).read(release, source);
        SpecChecks.check(spec, problems);
        int ofSpec = problems.errors().size();
        Optional<ApiSpec> sound = ofSpec == 0 ? Optional.of(spec) : SoundPart.of(spec, problems.errorPlaces());
        Optional<Specification> readable = Optional.empty();
        try {
            Overlay overlay = overlay(overlayFolder, spec);
            OverlayChecks.check(spec, overlay, problems);
            if (sound.isPresent() && problems.errors().size() == ofSpec) {
                readable = Optional.of(specification(sound.get(), overlay, earlier, problems.warnings()));
            }
        } catch (SpecException e) {
            problems.error(e);
        }
        return new Reading(problems.errors(), readable);
    }

    private static Specification specification(
            ApiSpec spec, Overlay overlay, EarlierReleases earlier, List<String> warnings) throws SpecException {
        OpenApiDocument document =
                OpenApiDocument.check(new OpenApiConverter(spec.release(), overlay, earlier).convert(spec));
        ApiModel model = ApiModelReader.read(document.parsed());
        return new Specification(model, overlay, document.text(), spec.places(), warnings);
    }

    private static Overlay overlay(@Nullable Path folder, ApiSpec spec) throws SpecException {
        List<String> resources =
                spec.resources().stream().map(ApiSpec.ResourceSpec::name).toList();
        try {
            return Overlay.read(folder, resources);
        } catch (IOException e) {
            throw new SpecException(e.getMessage(), e);
        }
    }

    /** Returns the release, or throws an exception that lists everything that is wrong. */
    Specification whole() throws SpecException {
        if (!errors.isEmpty()) {
            throw new SpecException(errors);
        }
        return readable.orElseThrow();
    }
}
