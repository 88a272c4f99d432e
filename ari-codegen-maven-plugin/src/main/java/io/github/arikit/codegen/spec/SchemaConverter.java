package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.overlay.Overlay;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ValuesSpec;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns the types, values and models of the api-docs into OpenAPI schemas. */
final class SchemaConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Overlay overlay;
    private final SinceConverter since;
    private final EarlierReleases earlier;
    private final References references;

    SchemaConverter(Overlay overlay, SinceConverter since, EarlierReleases earlier, References references) {
        this.references = references;
        this.earlier = earlier;
        this.overlay = overlay;
        this.since = since;
    }

    Schema<?> parameter(String source, ParameterSpec spec) {
        String type = overlay.type(source).orElse(spec.dataType());
        Schema<?> schema = type(type);
        restrict(schema, type, source, spec.values());
        spec.defaultValue().ifPresent(value -> schema.setDefault(value));
        schema.addExtension(Extensions.TYPE, spec.allowMultiple() ? "List[" + type + "]" : type);
        if (!spec.allowMultiple()) {
            return schema;
        }
        ArraySchema list = new ArraySchema();
        list.setItems(schema);
        return list;
    }

    Schema<?> body(String source, ParameterSpec spec) {
        String type = overlay.type(source).orElse(spec.dataType());
        Schema<?> schema = type.equals("containers") ? anyContainer() : type(type);
        schema.addExtension(Extensions.TYPE, type);
        return schema;
    }

    private static Schema<?> anyContainer() {
        return new ObjectSchema().additionalProperties(true);
    }

    Schema<?> wrapped(String name, Schema<?> value, boolean required) {
        Schema<?> schema = new ObjectSchema().addProperty(name, value);
        if (required) {
            schema.addRequiredItem(name);
        }
        return schema;
    }

    Schema<?> bytes() {
        return new BinarySchema();
    }

    Schema<?> model(ModelSpec model, List<ModelSpec> all) {
        Schema<?> own = new ObjectSchema();
        overlay.modelText(model.id())
                .or(() -> Optional.ofNullable(model.description()))
                .ifPresent(own::setDescription);
        for (PropertySpec property : model.properties()) {
            own.addProperty(property.name(), property(model, property));
            if (property.required()) {
                own.addRequiredItem(property.name());
            }
        }
        model.discriminator().ifPresent(name -> own.setDiscriminator(discriminator(name, model, all)));
        Schema<?> schema = all.stream()
                .filter(parent -> parent.subTypes().contains(model.id()))
                .findFirst()
                .<Schema<?>>map(parent -> derived(parent, own))
                .orElse(own);
        schema.setExternalDocs(references.model(model.id()));
        since.of(model.id()).ifPresent(releases -> schema.addExtension(Extensions.SINCE, releases));
        return schema;
    }

    private static Schema<?> derived(ModelSpec parent, Schema<?> own) {
        Schema<?> derived = new ComposedSchema();
        derived.setDescription(own.getDescription());
        own.setDescription(null);
        derived.addAllOfItem(new Schema<>().$ref(REFERENCE + parent.id()));
        derived.addAllOfItem(own);
        return derived;
    }

    private static Discriminator discriminator(String name, ModelSpec root, List<ModelSpec> all) {
        Discriminator discriminator = new Discriminator().propertyName(name);
        leaves(root, all).forEach(leaf -> discriminator.mapping(leaf.id(), REFERENCE + leaf.id()));
        return discriminator;
    }

    /** Returns a reference to each event by its name, which is also the value of its {@code type}. */
    Map<String, Map<String, String>> events(List<ModelSpec> all) {
        Map<String, Map<String, String>> events = new TreeMap<>();
        all.stream()
                .filter(model -> model.id().equals(ApiModel.EVENT))
                .flatMap(event -> leaves(event, all))
                .forEach(leaf -> events.put(leaf.id(), Map.of("$ref", REFERENCE + leaf.id())));
        return events;
    }

    private static Stream<ModelSpec> leaves(ModelSpec model, List<ModelSpec> all) {
        if (model.subTypes().isEmpty()) {
            return Stream.of(model);
        }
        return all.stream()
                .filter(child -> model.subTypes().contains(child.id()))
                .flatMap(child -> leaves(child, all));
    }

    private Schema<?> property(ModelSpec model, PropertySpec spec) {
        String source = model.id() + "." + spec.name();
        String type = overlay.type(source).orElse(spec.type());
        Schema<?> schema = withRoomForMore(type(type));
        restrict(schema, type, source, spec.values());
        overlay.fieldText(model.id(), spec.name())
                .or(() -> Optional.ofNullable(spec.description()))
                .ifPresent(schema::setDescription);
        schema.addExtension(Extensions.TYPE, type);
        since.of(source).ifPresent(releases -> schema.addExtension(Extensions.SINCE, releases));
        earlier.requiredAtFirst(source)
                .filter(required -> required != spec.required())
                .ifPresent(required -> schema.addExtension(Extensions.REQUIRED_AT_FIRST, required));
        return schema;
    }

    /** Beside a reference OpenAPI 3.0 ignores everything else. */
    private static Schema<?> withRoomForMore(Schema<?> schema) {
        return schema.get$ref() == null ? schema : new ComposedSchema().addAllOfItem(schema);
    }

    private void restrict(Schema<?> schema, String type, String source, ValuesSpec values) {
        values.min().ifPresent(min -> schema.setMinimum(BigDecimal.valueOf(min)));
        values.max().ifPresent(max -> schema.setMaximum(BigDecimal.valueOf(max)));
        if (values.list().isEmpty() || !type.equals("string") || !(schema instanceof StringSchema text)) {
            return;
        }
        String name = overlay.valueSet(source).orElseGet(() -> valueSetName(source));
        List<String> all = new ArrayList<>(values.list());
        overlay.moreValues(name).stream().filter(value -> !all.contains(value)).forEach(all::add);
        all.forEach(text::addEnumItem);
        Map<String, String> meanings = new LinkedHashMap<>();
        all.forEach(value -> overlay.valueText(source, value).ifPresent(meaning -> meanings.put(value, meaning)));
        schema.addExtension(Extensions.VALUE_SET, name);
        schema.addExtension(Extensions.SOURCE, source);
        if (!meanings.isEmpty()) {
            schema.addExtension(Extensions.MEANINGS, meanings);
        }
        Map<String, List<String>> arrived = new LinkedHashMap<>();
        all.forEach(value -> since.of(source + "=" + value).ifPresent(releases -> arrived.put(value, releases)));
        if (!arrived.isEmpty()) {
            schema.addExtension(Extensions.VALUES_SINCE, arrived);
        }
    }

    /** {@code channels.hangup.reason} becomes {@code ChannelsHangupReason}, {@code Playback.state} PlaybackState. */
    private static String valueSetName(String source) {
        StringBuilder name = new StringBuilder();
        for (String part : source.split("[._]")) {
            name.append(part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    Schema<?> type(String type) {
        if (type.startsWith("List[")) {
            ArraySchema list = new ArraySchema();
            list.setItems(type(inner(type)));
            return list;
        }
        if (type.startsWith("Map[")) {
            MapSchema map = new MapSchema();
            map.setAdditionalProperties(type(inner(type)));
            return map;
        }
        return switch (type) {
            case "string", "Date" -> new StringSchema();
            case "int" -> new IntegerSchema();
            case "long" -> new IntegerSchema().format("int64");
            case "double" -> new NumberSchema().format("double");
            case "boolean" -> new BooleanSchema();
            case "object" -> new ObjectSchema().additionalProperties(true);
            default -> new Schema<>().$ref(REFERENCE + type);
        };
    }

    private static String inner(String type) {
        return type.substring(type.indexOf('[') + 1, type.length() - 1);
    }
}
