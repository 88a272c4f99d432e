package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that names are names, and that types are known where they stand. */
final class TypeChecks {
    static final Set<String> SCALARS = Set.of("string", "int", "long", "boolean", "double");
    static final Set<String> BODIES = Set.of("containers", "object");

    private static final Set<String> VALUES = Set.of("string", "int", "long", "boolean", "double", "Date", "object");
    private static final Set<String> RESERVED = Set.of("void", "binary", "websocket", "containers");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern LIST = Pattern.compile("List\\[(.*)]");

    private final Map<String, ModelSpec> models;
    private final Problems problems;

    TypeChecks(List<ModelSpec> models, Problems problems) {
        this.models =
                models.stream().collect(Collectors.toMap(ModelSpec::id, Function.identity(), (first, second) -> first));
        this.problems = problems;
    }

    Optional<ModelSpec> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    void name(String name, Place place) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            problems.error(place, "\"" + name + "\" cannot be a name", "use letters, digits and underscores");
        }
    }

    /** A model cannot be called like a type, or nobody could tell which is meant. */
    void modelName(String name, Place place) {
        name(name, place);
        if (VALUES.contains(name) || RESERVED.contains(name)) {
            problems.error(place, "\"" + name + "\" is a type already", "give the model another name");
        }
    }

    /** Checks the type of a property, or of what an operation answers. */
    void value(String type, Place place) {
        if (type.isEmpty()) {
            return;
        }
        Matcher list = LIST.matcher(type);
        String element = list.matches() ? list.group(1) : type;
        if (!VALUES.contains(element) && !models.containsKey(element)) {
            problems.error(
                    place,
                    "the type \"" + type + "\" is neither a known type nor a model",
                    "add the model, or use one of " + listed(VALUES));
        } else if (isGroupOfMessages(element)) {
            problems.error(
                    place,
                    "\"" + type + "\" stands for many messages, which come over the event socket only",
                    "name one of its sub-types, or add \"upgrade\" to an operation that opens the socket");
        }
    }

    private boolean isGroupOfMessages(String id) {
        return id.equals(ApiModel.MESSAGE)
                || id.equals(ApiModel.EVENT)
                || model(id).filter(model -> !model.subTypes().isEmpty()).isPresent() && isBelowMessage(id);
    }

    private boolean isBelowMessage(String id) {
        Set<String> below = new TreeSet<>(Set.of(ApiModel.MESSAGE));
        int before;
        do {
            before = below.size();
            List.copyOf(below).forEach(each -> model(each).ifPresent(model -> below.addAll(model.subTypes())));
        } while (below.size() > before);
        return below.contains(id);
    }

    static List<String> listed(Set<String> types) {
        return types.stream().sorted().toList();
    }
}
