package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.contract.SpecFacts.OperationFacts;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every method of the interfaces over requests, and looks at what is sent. */
class MethodsContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;

    private final Recorder recorder = new Recorder();

    /** Sends nothing, and remembers what it should have sent. */
    private static final class Recorder implements RequestSender {
        private final List<AriRequest<?>> sent = new ArrayList<>();

        @Override
        public <T> T send(AriRequest<T> request) {
            sent.add(request);
            return null;
        }

        @Override
        public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
            sent.add(request);
            return new CompletableFuture<>();
        }
    }

    static Stream<OperationFacts> sendable() {
        return SPEC.operations().stream().filter(operation -> !operation.opensSocket());
    }

    static Stream<OperationFacts> bound() {
        return sendable().filter(operation -> SPEC.keyedResource(operation).isPresent());
    }

    @ParameterizedTest
    @MethodSource("sendable")
    void interfaceOfTheResourceSends(OperationFacts facts) throws Throwable {
        Class<?> api = JavaNames.api(facts.resource());
        Object target = api.getMethod("of", RequestSender.class).invoke(null, recorder);

        sendsInEveryForm(facts, api, target, JavaNames.member(facts.nickname()), false);
    }

    @ParameterizedTest
    @MethodSource("bound")
    void handleOfTheResourceSends(OperationFacts facts) throws Throwable {
        String handle = SPEC.keyedResource(facts).orElseThrow().get("handle").getAsString();
        Class<?> operations = JavaNames.operations(handle);
        String method = SPEC.overlay("handleMethods", facts.id()).orElse(JavaNames.member(facts.nickname()));
        Key key = new RequestFixture(facts).key().orElseThrow();

        sendsInEveryForm(facts, operations, handle(operations, key), method, true);
    }

    private Object handle(Class<?> operations, Key key) {
        return Proxy.newProxyInstance(
                operations.getClassLoader(),
                new Class<?>[] {operations},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "key" -> key;
                    case "client" -> recorder;
                    default -> java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
                });
    }

    private void sendsInEveryForm(OperationFacts facts, Class<?> type, Object target, String name, boolean hasKey)
            throws Throwable {
        RequestFixture fixture = new RequestFixture(facts);
        List<Method> methods = Stream.of(type.getMethods())
                .filter(method -> List.of(name, name + "Async").contains(method.getName()))
                .toList();
        int forms = (int) (2 * fixture.factories("of").count()
                + 2 * fixture.factories("builder").count());
        assertThat(methods).hasSize(forms);
        for (Method method : methods) {
            List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
            assertThat(parameters.contains(Key.class))
                    .isEqualTo(!hasKey && fixture.key().isPresent());
            RequestFixture.invoke(method, target, fixture.arguments(method));
        }
        assertThat(recorder.sent)
                .hasSize(forms)
                .allSatisfy(request -> assertThat(request).isEqualTo(fixture.withRequired()));
    }
}
