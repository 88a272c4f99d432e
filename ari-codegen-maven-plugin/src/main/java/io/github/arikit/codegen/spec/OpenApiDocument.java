package io.github.arikit.codegen.spec;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;

/** The OpenAPI document of a release, as text and as Swagger Parser understands that text. */
final class OpenApiDocument {
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
        String text = Json.pretty(document);
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

    String text() {
        return text;
    }

    OpenAPI parsed() {
        return parsed;
    }
}
