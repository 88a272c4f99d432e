package io.github.arikit.testkit.internal.route;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.spec.ApiSpec;

/** Serves the specification, as Asterisk does below {@code api-docs/}. */
final class ApiDocs {
    private static final String PREFIX = "api-docs/";
    private static final String SUFFIX = ".json";

    private final ApiSpec spec;

    ApiDocs(ApiSpec spec) {
        this.spec = spec;
    }

    static boolean covers(Incoming incoming) {
        return incoming.path().startsWith(PREFIX);
    }

    Answer answer(Incoming incoming) {
        if (!incoming.method().equals("GET")) {
            return Answer.error(405, "Unsupported method").with("Allow", "GET");
        }
        String file = incoming.path().substring(PREFIX.length());
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
        JsonObject document = spec.documents().get(name);
        if (document == null) {
            return Answer.error(404, "Resource not found");
        }
        JsonObject served = document.deepCopy();
        served.addProperty("basePath", "http://" + incoming.host() + "/ari");
        return Answer.ok(served);
    }
}
