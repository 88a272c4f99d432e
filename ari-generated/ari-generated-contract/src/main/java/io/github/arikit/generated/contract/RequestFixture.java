package io.github.arikit.generated.contract;

import com.google.gson.JsonObject;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.generated.contract.SpecFacts.OperationFacts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the request of an operation by reflection, with values made for each parameter of the specification. */
final class RequestFixture {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;

    private final OperationFacts operation;
    private final Class<?> request;

    RequestFixture(OperationFacts operation) {
        this.operation = operation;
        this.request = JavaNames.request(operation);
    }

    /** Returns the value of each path parameter as text. */
    Map<String, String> pathValues() {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(operation.path().split("/"))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .forEach(name ->
                        values.put(name, "the " + name + ";2 %2F+\u00fc\u20ac" + (isPartOfKey(name) ? "" : "/")));
        return values;
    }

    /** The id of a key of several parts is divided at the slashes, so only its last part can have one. */
    private boolean isPartOfKey(String name) {
        return SPEC.keyedResource(operation)
                .map(resource -> resource.get("path").getAsString())
                .filter(path -> path.contains("{" + name + "}") && !path.endsWith("{" + name + "}"))
                .isPresent();
    }

    /** Returns the key the request goes to, if it goes to one. */
    Optional<Key> key() {
        return SPEC.keyedResource(operation).map(resource -> {
            List<String> parts = pathValues().entrySet().stream()
                    .filter(value -> resource.get("path").getAsString().contains("{" + value.getKey() + "}"))
                    .map(Map.Entry::getValue)
                    .toList();
            return Key.of(new Key.Kind(resource.get("kind").getAsString()), String.join("/", parts));
        });
    }

    /** Returns the value that a parameter is given, as the call should carry it. */
    static Object wireValue(JsonObject parameter) {
        String name = parameter.get("name").getAsString();
        if (parameter.get("paramType").getAsString().equals("body")) {
            return name.equals("fields")
                    ? List.of(Map.of("attribute", "a", "value", "b"))
                    : Map.of("first", "1", "second", Map.of("value", "2"));
        }
        Object value = switch (parameter.get("dataType").getAsString()) {
            case "int" -> 7;
            case "long" -> 8L;
            case "boolean" -> true;
            case "double" -> 2.5;
            default -> text(parameter);
        };
        return parameter.get("allowMultiple").getAsBoolean() ? List.of(value, text(parameter) + " too") : value;
    }

    private static String text(JsonObject parameter) {
        JsonObject allowed = parameter.getAsJsonObject("allowableValues");
        return allowed != null && allowed.has("values")
                ? allowed.getAsJsonArray("values").get(0).getAsString()
                : "a " + parameter.get("name").getAsString() + " &=?#%3B+;/\u00fc\u20ac";
    }

    /** Returns the factory of a name that this release gives, if the request has it. */
    Optional<Method> factory(String name) {
        return factories(name).min(Comparator.comparing(Method::getParameterCount));
    }

    /** Returns all factories of a name: those that earlier releases gave take more. */
    Stream<Method> factories(String name) {
        return Stream.of(request.getMethods()).filter(method -> method.getName().equals(name));
    }

    AriRequest<?> withEverything() throws ReflectiveOperationException {
        Optional<Method> builder = factory("builder");
        return builder.isPresent() ? build(set(builder.get(), operation.parameters())) : withRequired();
    }

    AriRequest<?> withRequired() throws ReflectiveOperationException {
        Optional<Method> of = factory("of");
        if (of.isPresent()) {
            return (AriRequest<?>) of.get().invoke(null, arguments(of.get()));
        }
        return build(set(factory("builder").orElseThrow(), required()));
    }

    /** Returns the parameters that have to be given and are not in the path. */
    List<JsonObject> required() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.get("required").getAsBoolean())
                .filter(parameter -> !parameter.get("paramType").getAsString().equals("path"))
                .toList();
    }

    private Object set(Method factory, List<JsonObject> parameters) throws ReflectiveOperationException {
        return set(factory.invoke(null, arguments(factory)), parameters);
    }

    private Object set(Object builder, List<JsonObject> parameters) throws ReflectiveOperationException {
        for (JsonObject parameter : parameters) {
            Optional<Method> setter = setter(parameter);
            if (setter.isPresent()) {
                setter.get().invoke(builder, javaValue(parameter, setter.get().getParameters()[0]));
            }
        }
        return builder;
    }

    /** Returns the setter of a parameter; those that are positional have none. */
    Optional<Method> setter(JsonObject parameter) {
        String name = JavaNames.member(parameter.get("name").getAsString());
        return factory("builder").stream()
                .flatMap(builder -> Stream.of(builder.getReturnType().getMethods()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> !method.getDeclaringClass().equals(Object.class))
                .findFirst();
    }

    /** Gives a parameter a value, on the builder or, where the parameter is positional, to the factory. */
    void give(JsonObject parameter, Object value) throws Throwable {
        Method factory = factory("builder").or(() -> factory("of")).orElseThrow();
        Object[] arguments = arguments(factory);
        Optional<Method> setter = setter(parameter);
        if (setter.isPresent()) {
            invoke(setter.get(), factory.invoke(null, arguments), value);
            return;
        }
        String name = JavaNames.member(parameter.get("name").getAsString());
        for (int i = 0; i < arguments.length; i++) {
            if (factory.getParameters()[i].getName().equals(name)) {
                arguments[i] = value;
            }
        }
        invoke(factory, null, arguments);
    }

    /** Returns the request with what it needs, and this value of a parameter besides. */
    AriRequest<?> with(JsonObject parameter, Object value) throws ReflectiveOperationException {
        Method factory = factory("builder").or(() -> factory("of")).orElseThrow();
        Object[] arguments = arguments(factory);
        String name = JavaNames.member(parameter.get("name").getAsString());
        for (int i = 0; i < arguments.length; i++) {
            if (factory.getParameters()[i].getName().equals(name)) {
                arguments[i] = value;
            }
        }
        Object made = factory.invoke(null, arguments);
        if (made instanceof AriRequest<?> request) {
            return request;
        }
        setRequired(made);
        Optional<Method> setter = setter(parameter);
        if (setter.isPresent()) {
            setter.get().invoke(made, value);
        }
        return build(made);
    }

    static AriRequest<?> build(Object builder) throws ReflectiveOperationException {
        return (AriRequest<?>) builder.getClass().getMethod("build").invoke(builder);
    }

    /** Sets what has to be given and is not positional. */
    void setRequired(Object builder) {
        try {
            set(builder, required());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Object[] arguments(Method method) throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameters()[i]);
        }
        return arguments;
    }

    private Object argument(Parameter parameter) throws ReflectiveOperationException {
        if (parameter.getType().equals(Key.class)) {
            return key().orElseThrow();
        }
        if (parameter.getType().equals(Consumer.class)) {
            return (Consumer<Object>) this::setRequired;
        }
        JsonObject fact = operation.parameters().stream()
                .filter(each -> JavaNames.member(each.get("name").getAsString()).equals(parameter.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " has no parameter " + parameter.getName()));
        return fact.get("paramType").getAsString().equals("path")
                ? pathValues().get(fact.get("name").getAsString())
                : javaValue(fact, parameter);
    }

    /** Wraps texts in the value set where the parameter has one. */
    private static Object javaValue(JsonObject fact, Parameter parameter) throws ReflectiveOperationException {
        Object value = wireValue(fact);
        Type type = parameter.getParameterizedType();
        if (value instanceof List<?> list && type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            return list.stream().map(each -> wrapped(each, element)).toList();
        }
        return wrapped(value, type);
    }

    private static Object wrapped(Object value, Type type) {
        boolean set = type instanceof Class<?> raw && raw.isRecord();
        try {
            return set ? ((Class<?>) type).getConstructor(String.class).newInstance(value) : value;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a method and hands on what it throws. */
    static Object invoke(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
