package io.github.arikit.codegen.spec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;

/** The OpenAPI document of a release, as text and as Swagger Parser understands that text. */
final class OpenApiDocument {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final String text;
    private final OpenAPI parsed;

    private OpenApiDocument(String text, OpenAPI parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /**
     * Writes a document and has Swagger Parser read it back.
     *
     * @throws SpecException if the parser has anything to say about it
     */
    static OpenApiDocument check(OpenAPI document) throws SpecException {
        return of(Json.pretty(document));
    }

    /**
     * Has Swagger Parser read a document.
     *
     * @throws SpecException if the parser has anything to say about it
     */
    static OpenApiDocument of(String text) throws SpecException {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        List<String> messages = result.getMessages();
        if (result.getOpenAPI() == null || !messages.isEmpty()) {
            throw new SpecException(
                    "The OpenAPI document made of the api-docs is not valid: " + String.join("; ", messages)
                            + " (mend the api-docs at the places named)",
                    null);
        }
        return new OpenApiDocument(text, result.getOpenAPI());
    }

    /**
     * Returns the document in OpenAPI 3.1, which has a place for what a server sends unasked: its webhooks.
     *
     * @throws SpecException if the parser has anything to say about it
     */
    OpenApiDocument inVersion31() throws SpecException {
        JsonObject events = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject(Extensions.EVENTS);
        JsonObject webhooks = new JsonObject();
        events.asMap().forEach((name, reference) -> webhooks.add(name, webhook(name, reference)));
        // Nothing else of what we use is different: no null, no exclusive limit, nothing beside a reference.
        JsonObject later = new JsonObject();
        JsonParser.parseString(text).getAsJsonObject().asMap().forEach((key, value) -> {
            if (!key.equals(Extensions.EVENTS)) {
                later.add(key, key.equals("openapi") ? new JsonPrimitive("3.1.0") : value);
            }
        });
        later.add("webhooks", webhooks);
        return of(GSON.toJson(later));
    }

    private static JsonObject webhook(String event, JsonElement reference) {
        return object(
                "post",
                object(
                        "operationId",
                        new JsonPrimitive("event_" + event),
                        "description",
                        new JsonPrimitive("Sent over the websocket of events; nothing answers it."),
                        "requestBody",
                        object("content", object("application/json", object("schema", reference))),
                        "responses",
                        object("default", object("description", new JsonPrimitive("none")))));
    }

    private static JsonObject object(Object... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            object.add(members[i].toString(), (JsonElement) members[i + 1]);
        }
        return object;
    }

    String text() {
        return text;
    }

    OpenAPI parsed() {
        return parsed;
    }
}
