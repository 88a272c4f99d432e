package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.overlay.Overlay;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked interface of one release.
 *
 * @param model the model that emitters work from
 * @param overlay what we add to the facts
 * @param openApi the OpenAPI 3.0 document the model was read from, as JSON
 * @param places where operations, parameters, models and properties stand, by id such as {@code channels.play.media}
 * @param warnings what is odd but does no harm
 */
public record Specification(
        ApiModel model, Overlay overlay, String openApi, Map<String, String> places, List<String> warnings) {

    /**
     * Reads a folder of distilled api-docs.
     *
     * @param folder the folder of one release
     * @param overlay the folder of an overlay; null takes the one inside the plugin
     * @throws SpecException if anything is wrong with it or the overlay; the message lists all of it
     */
    public static Specification read(Path folder, @Nullable Path overlay) throws SpecException {
        return read(folder, overlay, null);
    }

    /**
     * Reads a folder of distilled api-docs, and what the releases before it required.
     *
     * @param folder the folder of one release
     * @param overlay the folder of an overlay; null takes the one inside the plugin
     * @param earlier the folder that has one folder for each earlier release; later ones do not matter; null if there
     *     are none
     * @throws SpecException if anything is wrong with any of it; the message lists all of it
     */
    public static Specification read(Path folder, @Nullable Path overlay, @Nullable Path earlier) throws SpecException {
        return Reading.of(folder, overlay, earlier).whole();
    }

    /**
     * Reads a folder of distilled api-docs, or the api-docs of a running server.
     *
     * @param source the folder of one release, or the http or https base address of ARI
     * @param username a user of ari.conf; only used for a server
     * @param password the password of that user
     * @param overlay the folder of an overlay; null takes the one inside the plugin
     * @throws SpecException if anything is wrong with it or the overlay; the message lists all of it
     */
    public static Specification of(String source, String username, String password, @Nullable Path overlay)
            throws SpecException {
        if (!ServerSource.isAddress(source)) {
            return read(Path.of(source), overlay);
        }
        ServerSource server = ServerSource.of(source, username, password);
        return read(server.release(), server, overlay, EarlierReleases.NONE);
    }

    static Specification read(String release, SpecSource source, @Nullable Path overlayFolder, EarlierReleases earlier)
            throws SpecException {
        return Reading.of(release, source, overlayFolder, earlier).whole();
    }

    /**
     * Returns the same document in OpenAPI 3.1, where events are webhooks.
     *
     * @throws SpecException if Swagger Parser has anything to say about it
     */
    public String openApi31() throws SpecException {
        return OpenApiDocument.of(openApi).inVersion31().text();
    }
}
