package io.github.arikit.codegen.emit;

import com.palantir.javapoet.ClassName;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.overlay.Overlay;
import io.github.arikit.codegen.overlay.ResourceKey;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides how a name on the wire becomes a name in Java; nobody else does. */
final class Names {
    static final String ROOT = "io.github.arikit.generated";
    static final String API = ROOT + ".api";
    static final String EVENT = ROOT + ".event";
    static final String MODEL = ROOT + ".model";
    static final String OPERATIONS = ROOT + ".operations";
    static final String REQUEST = ROOT + ".request";

    /** The class nested in each model. */
    static final String ADAPTER = "Adapter";

    /** Methods without arguments that every object has. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** What every model has beside its properties, and the variables of its adapter. */
    private static final Set<String> MODEL_MEMBERS = Set.of(
            "fields",
            "frameText",
            "fromJson",
            "in",
            "json",
            "keys",
            "out",
            "read",
            "toJson",
            "unknown",
            "unknownFields",
            "wireName");

    /** What every request and its builder have beside their parameters. */
    private static final Set<String> REQUEST_MEMBERS = Set.of("build", "builder", "of", "toCall");

    /** What every interface of operations has beside them. */
    private static final Set<String> INTERFACE_MEMBERS = Set.of("client", "key", "of", "sender");

    private static final Map<String, String> SYMBOLS = Map.of("*", "STAR", "#", "POUND");

    private final Overlay overlay;
    private final ApiModel model;
    private final Map<String, Model> models;

    Names(ApiModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        this.models = model.models().stream().collect(Collectors.toMap(Model::name, Function.identity()));
    }

    ClassName model(String name) {
        Model named = models.get(name);
        String simple = overlay.modelName(name).orElseGet(() -> className(name));
        return ClassName.get(named != null && model.isMessage(named) ? EVENT : MODEL, simple);
    }

    /** A class cannot be called like the one that is nested in it either. */
    private static String className(String name) {
        String capitalized = pascal(name);
        boolean taken = JavaWords.isInJavaLang(capitalized) || capitalized.equals(ADAPTER);
        return taken ? "Asterisk" + capitalized : capitalized;
    }

    ClassName valueSet(String name) {
        return ClassName.get(MODEL, name);
    }

    ClassName request(Operation operation) {
        return ClassName.get(REQUEST, pascal(singular(operation.resource())) + pascal(verb(operation)) + "Request");
    }

    ClassName api(String resource) {
        return ClassName.get(API, pascal(resource) + "Api");
    }

    ClassName operations(ResourceKey resource) {
        return ClassName.get(OPERATIONS, resource.handle() + "Operations");
    }

    ClassName facet(String property) {
        return ClassName.get(EVENT, "Has" + pascal(member(property)));
    }

    /** Returns the method that stands for an operation on the interface of its whole resource. */
    String method(Operation operation) {
        return asMethod(verb(operation));
    }

    private String verb(Operation operation) {
        return overlay.methodName(operation.id()).orElseGet(() -> camel(operation.nickname()));
    }

    /** {@code import} becomes {@code doImport}. */
    private static String asMethod(String verb) {
        boolean free =
                !INTERFACE_MEMBERS.contains(verb) && !OBJECT_METHODS.contains(verb) && !JavaWords.isKeyword(verb);
        return free ? verb : "do" + pascal(verb);
    }

    /** Returns the method that stands for an operation on the handle of one resource. */
    String handleMethod(Operation operation) {
        return asMethod(overlay.handleMethodName(operation.id()).orElseGet(() -> verb(operation)));
    }

    /** Returns the name of the field and accessor of a property. */
    String member(String wireName) {
        return free(camel(wireName), MODEL_MEMBERS);
    }

    /** Returns the name of the field, argument and setter of a parameter. */
    String argument(String wireName) {
        return free(camel(wireName), REQUEST_MEMBERS);
    }

    private static String free(String name, Set<String> taken) {
        boolean free = !taken.contains(name) && !OBJECT_METHODS.contains(name) && !JavaWords.isKeyword(name);
        return free ? name : name + "Value";
    }

    private String camel(String wireName) {
        Optional<String> word = overlay.word(wireName);
        if (word.isPresent()) {
            return word.get();
        }
        StringBuilder name = new StringBuilder();
        boolean startsWord = false;
        for (String part : wireName.split("_")) {
            String spelled = lowerAcronyms(part);
            name.append(startsWord ? pascal(spelled) : decapitalized(spelled));
            startsWord |= !part.isEmpty();
        }
        return name.toString();
    }

    /** {@code sendDTMF} becomes {@code sendDtmf}. */
    private static String lowerAcronyms(String word) {
        StringBuilder text = new StringBuilder(word);
        for (int i = 1; i < word.length(); i++) {
            boolean inside = Character.isUpperCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i));
            boolean last = i + 1 == word.length() || !Character.isLowerCase(word.charAt(i + 1));
            if (inside && last) {
                text.setCharAt(i, Character.toLowerCase(word.charAt(i)));
            }
        }
        return text.toString();
    }

    private static String decapitalized(String word) {
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    static String pascal(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.endsWith("xes")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** Returns the constant of a value, such as {@code PRE_RING} for {@code Pre-ring}. */
    static String constant(String value) {
        if (SYMBOLS.containsKey(value)) {
            return SYMBOLS.get(value);
        }
        String words = value.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replaceAll("[^A-Za-z0-9]+", "_");
        String name = words.toUpperCase(Locale.ROOT);
        if (name.equals("_") || name.isEmpty()) {
            return "VALUE_";
        }
        return Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
    }

    /** Returns the resource that the path of an operation addresses, or something below it. */
    Optional<ResourceKey> target(Operation operation) {
        Optional<ResourceKey> known = overlay.resources().stream()
                .filter(resource -> resource.covers(operation.path()))
                .max(Comparator.comparing(resource -> resource.path().length()));
        return known.or(() -> unheardOf(operation));
    }

    /** A resource that a later release brings has keys too, named after its collection. */
    private Optional<ResourceKey> unheardOf(Operation operation) {
        String collection = "/" + operation.resource() + "/{";
        boolean ours = overlay.resources().stream()
                .anyMatch(known -> known.path().startsWith("/" + operation.resource() + "/"));
        if (ours || !operation.path().startsWith(collection)) {
            return Optional.empty();
        }
        String path = operation.path().substring(0, operation.path().indexOf('}') + 1);
        String singular = singular(operation.resource());
        return Optional.of(new ResourceKey(
                path,
                singular.toLowerCase(Locale.ROOT),
                pascal(singular),
                free(decapitalized(singular), REQUEST_MEMBERS)));
    }
}
