package io.github.arikit.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The HTTP client of the tests, which knows nothing but HTTP. */
final class Client {
    /** Longer than anything that is asked takes; without it, a server that hangs would hang the build. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;

    /** An answer. */
    record Reply(int status, HttpResponse<byte[]> response) {
        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonElement json() {
            return JsonParser.parseString(text());
        }

        String field(String name) {
            return json().getAsJsonObject().get(name).getAsString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    Client(AsteriskDouble asterisk) {
        this(asterisk, asterisk.username(), asterisk.password());
    }

    Client(AsteriskDouble asterisk, String user, String password) {
        this(asterisk.url(), user, password);
    }

    Client(String url, String user, String password) {
        this.url = url;
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply call(String method, String path) {
        return send(request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    Reply call(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    Reply get(String path) {
        return call("GET", path);
    }

    Reply post(String path) {
        return call("POST", path);
    }

    Reply delete(String path) {
        return call("DELETE", path);
    }

    /** Sends a request and returns the status of the answer, or 0 if there is none. */
    int statusOrNone(String method, String path) {
        try {
            return call(method, path).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
