package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.Releases;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
    private static final String SCHEMAS = "#/components/schemas/";

    static List<String> releases() throws Exception {
        return Releases.all();
    }

    @Test
    void everyLineHasARelease() throws Exception {
        assertThat(releases()).contains("16.30.1", "18.26.4", "20.20.1", "21.12.3", "22.10.1", "23.4.1");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void swaggerParserHasNothingToSay(String release) throws Exception {
        assertThat(parse(release).getMessages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void readingAgainGivesTheSameDocument(String release) throws Exception {
        assertThat(Releases.fresh(release).openApi())
                .isEqualTo(Releases.of(release).openApi());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyOperationAndModelIsInIt(String release) throws Exception {
        ApiModel model = Releases.of(release).model();
        OpenAPI document = parse(release).getOpenAPI();

        assertThat(document.getInfo().getVersion()).isEqualTo(release);
        assertThat(document.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .map(io.swagger.v3.oas.models.Operation::getOperationId))
                .containsExactlyInAnyOrderElementsOf(model.operations().stream()
                        .map(Operation::id)
                        .map(id -> id.replace('.', '_'))
                        .toList());
        assertThat(document.getComponents().getSchemas().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        model.models().stream().map(Model::name).toList());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyMessageIsReachedFromItsType(String release) throws Exception {
        ApiModel model = Releases.of(release).model();
        OpenAPI document = parse(release).getOpenAPI();

        Map<String, String> mapping = document.getComponents()
                .getSchemas()
                .get(ApiModel.MESSAGE)
                .getDiscriminator()
                .getMapping();

        assertThat(mapping.keySet())
                .isEqualTo(
                        new TreeSet<>(model.messages().stream().map(Model::name).toList()));
        mapping.forEach((type, reference) -> assertThat(reference).isEqualTo(SCHEMAS + type));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyEventIsListed(String release) throws Exception {
        ApiModel model = Releases.of(release).model();

        Object events = parse(release).getOpenAPI().getExtensions().get("x-ari-events");

        assertThat(events)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(model.events().stream().map(Model::name).toArray())
                .containsEntry("StasisStart", Map.of("$ref", SCHEMAS + "StasisStart"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyEventIsAWebhookInVersion31(String release) throws Exception {
        ApiModel model = Releases.of(release).model();
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult later =
                new OpenAPIV3Parser().readContents(Releases.of(release).openApi31(), null, options);

        assertThat(later.getMessages()).isEmpty();
        assertThat(later.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(later.getOpenAPI().getExtensions()).doesNotContainKey("x-ari-events");
        assertThat(later.getOpenAPI().getWebhooks())
                .containsOnlyKeys(model.events().stream().map(Model::name).toArray(String[]::new));
        assertThat(later.getOpenAPI()
                        .getWebhooks()
                        .get("StasisStart")
                        .getPost()
                        .getRequestBody()
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo(SCHEMAS + "StasisStart");
        assertThat(later.getOpenAPI().getPaths().keySet())
                .isEqualTo(parse(release).getOpenAPI().getPaths().keySet());
    }

    /** The reference begins with 18. */
    @ParameterizedTest
    @CsvSource({"22.10.1,22", "16.30.1,18"})
    void operationsAndModelsLeadToTheReferenceOfAsterisk(String release, int line) throws Exception {
        String reference = "https://docs.asterisk.org/Asterisk_" + line
                + "_Documentation/API_Documentation/Asterisk_REST_Interface/";
        OpenAPI document = parse(release).getOpenAPI();

        assertThat(document.getPaths()
                        .get("/deviceStates/{deviceName}")
                        .getPut()
                        .getExternalDocs()
                        .getUrl())
                .isEqualTo(reference + "Devicestates_REST_API/#update");
        assertThat(document.getComponents()
                        .getSchemas()
                        .get("StasisStart")
                        .getExternalDocs()
                        .getUrl())
                .isEqualTo(reference + "Asterisk_REST_Data_Models/#stasisstart");
    }

    /** Unlike the check in the build, references are followed here. */
    private static SwaggerParseResult parse(String release) throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(Releases.of(release).openApi(), null, options);
    }
}
