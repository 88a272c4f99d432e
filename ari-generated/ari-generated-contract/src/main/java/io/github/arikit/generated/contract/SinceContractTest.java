package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.arikit.generated.contract.SpecFacts.OperationFacts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SinceContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;

    static List<OperationFacts> operations() {
        return SPEC.operations();
    }

    static Set<String> models() {
        return SPEC.models();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationAndParametersTellTheirReleases(OperationFacts operation) throws Exception {
        tellsItsReleases(operation.id());
        for (JsonObject parameter : operation.parameters()) {
            tellsItsReleases(operation.id() + "." + parameter.get("name").getAsString());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelAndFieldsTellTheirReleases(String model) throws Exception {
        tellsItsReleases(model);
        for (String field : SPEC.ownProperties(model)) {
            tellsItsReleases(model + "." + field);
        }
    }

    private static void tellsItsReleases(String id) throws Exception {
        assertThat(Line.since(id)).as(id).isEqualTo(SPEC.since(id));
    }
}
