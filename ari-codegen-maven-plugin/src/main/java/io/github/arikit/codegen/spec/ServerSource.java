package io.github.arikit.codegen.spec;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running Asterisk, which serves its own api-docs. */
final class ServerSource implements SpecSource {
    private static final String MEND = "(give the base of ARI, such as http://localhost:8088/ari)";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A release as the server writes it, with what a distribution or a certified branch adds to it. */
    private static final Pattern VERSION =
            Pattern.compile("\"version\"\\s*:\\s*\"[A-Za-z/-]{0,20}(\\d{1,6}\\.\\d{1,6})(\\.\\d{1,6})?");

    private final String base;
    private final String authorization;
    private final Duration patience;
    private final HttpClient http;

    ServerSource(URI base, String username, String password, Duration patience) {
        this.base = base.toString().replaceAll("/+$", "");
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Tells whether a source is the address of a server rather than a folder. */
    static boolean isAddress(String source) {
        return source.startsWith("http://") || source.startsWith("https://");
    }

    /**
     * Returns a source.
     *
     * @param base the address of ARI, such as {@code http://localhost:8088/ari}
     * @throws SpecException if it is no such address
     */
    static ServerSource of(String base, String username, String password) throws SpecException {
        try {
            URI address = new URI(base);
            if (address.getRawUserInfo() != null) {
                throw new SpecException(
                        "The address of the server holds credentials (set ari.username and ari.password instead)",
                        null);
            }
            if (address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
                throw new SpecException(notAnAddress(base), null);
            }
            return new ServerSource(address, username, password, PATIENCE);
        } catch (URISyntaxException e) {
            throw new SpecException(notAnAddress(base), null);
        }
    }

    /** Whatever stands before an at sign may be a password. */
    private static String notAnAddress(String base) {
        return "\"" + base.replaceAll("//.*@", "//...@") + "\" is not the address of a server " + MEND;
    }

    @Override
    public String kind() {
        return "server";
    }

    @Override
    public String text(String name) throws SpecException {
        return get(base + "/api-docs/" + name + ".json");
    }

    /**
     * Asks the server for its release, which the api-docs do not tell.
     *
     * @throws SpecException if it does not answer, or with no release
     */
    String release() throws SpecException {
        String path = base + "/asterisk/info";
        String info = get(path);
        Matcher release = VERSION.matcher(info);
        if (!release.find()) {
            throw new SpecException(path + " names no release (is this an Asterisk with ARI enabled?)", null);
        }
        return release.group(1) + (release.group(2) == null ? ".0" : release.group(2));
    }

    private String get(String path) throws SpecException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(path))
                .header("Authorization", authorization)
                .timeout(patience)
                .build();
        HttpResponse<String> response = send(request);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 401 ->
                throw new SpecException(
                        path + " refuses the credentials (set ari.username and ari.password to a user of ari.conf)",
                        null);
            case 404 -> throw new SpecException(path + " does not exist " + MEND, null);
            default ->
                throw new SpecException(
                        path + " answers " + response.statusCode() + " (is this an Asterisk with ARI enabled?)", null);
        };
    }

    private HttpResponse<String> send(HttpRequest request) throws SpecException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new SpecException(
                    "No answer from " + request.uri() + ": " + reason
                            + " (is Asterisk running, and http.conf enabled?)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpecException("Interrupted while reading " + request.uri(), e);
        }
    }
}
