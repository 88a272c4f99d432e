package io.github.arikit.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The classes that generated code uses, all in one place: those of the runtime, and the JDK's in their usual forms. */
final class RuntimeTypes {
    private static final String CORE = "io.github.arikit.core";

    static final ClassName ARGUMENTS = ClassName.get(CORE, "Arguments");
    static final ClassName AVAILABILITY = ClassName.get(CORE, "Availability");
    static final ClassName CALL = ClassName.get(CORE, "AriCall");
    static final ClassName GENERATED = ClassName.get(CORE, "Generated");
    static final ClassName HTTP_METHOD = ClassName.get(CORE, "HttpMethod");
    static final ClassName KEY = ClassName.get(CORE, "Key");
    static final ClassName KIND = KEY.nestedClass("Kind");
    static final ClassName OPERATION = ClassName.get(CORE, "Operation");
    static final ClassName REQUEST = ClassName.get(CORE, "AriRequest");
    static final ClassName RESULT = ClassName.get(CORE, "AriResult");
    static final ClassName SENDER = ClassName.get(CORE, "RequestSender");
    static final ClassName BINARY = ClassName.get(CORE, "BinaryContent");
    static final ClassName DECODE_EXCEPTION = ClassName.get(CORE + ".error", "AriDecodeException");
    static final ClassName ABSENT_FIELD = ClassName.get(CORE + ".error", "AbsentFieldException");
    static final ClassName ARI_EXCEPTION = ClassName.get(CORE + ".error", "AriException");
    static final ClassName MESSAGE = ClassName.get(CORE + ".event", "AriMessage");
    static final ClassName DECODER = ClassName.get(CORE + ".event", "MessageDecoder");
    static final ClassName EVENT_KEYS = ClassName.get(CORE + ".event", "EventKeys");
    static final ClassName FRAME_DECODER = ClassName.get(CORE + ".event", "FrameDecoder");
    static final ClassName FRAME_MESSAGE = ClassName.get(CORE + ".event", "FrameMessage");
    static final ClassName FRAME_SCAN = ClassName.get(CORE + ".event", "FrameScan");
    static final ClassName KEYED_FIELDS = ClassName.get(CORE + ".event", "KeyedFields");
    static final ClassName KEYED = ClassName.get(CORE + ".event", "Keyed");
    static final ClassName BYTES = ClassName.get(CORE + ".json", "JsonBytes");
    static final ClassName FIELDS = ClassName.get(CORE + ".json", "JsonFields");
    static final ClassName JSON_TEXT = ClassName.get(CORE + ".json", "JsonText");
    static final ClassName JSON_VALUES = ClassName.get(CORE + ".json", "JsonValues");
    static final ClassName NAME_TABLE = ClassName.get(CORE + ".json", "NameTable");
    static final ClassName OBJECT_READER = ClassName.get(CORE + ".json", "ObjectReader");
    static final ClassName TEXT_VALUE = ClassName.get(CORE + ".json", "TextValue");

    static final ClassName ADAPTER = ClassName.get("com.google.gson", "TypeAdapter");
    static final ClassName READER = ClassName.get("com.google.gson.stream", "JsonReader");
    static final ClassName WRITER = ClassName.get("com.google.gson.stream", "JsonWriter");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("application", "APPLICATION"),
            Map.entry("bridge", "BRIDGE"),
            Map.entry("channel", "CHANNEL"),
            Map.entry("config", "CONFIG"),
            Map.entry("devicestate", "DEVICE_STATE"),
            Map.entry("endpoint", "ENDPOINT"),
            Map.entry("liverecording", "LIVE_RECORDING"),
            Map.entry("logging", "LOGGING"),
            Map.entry("mailbox", "MAILBOX"),
            Map.entry("module", "MODULE"),
            Map.entry("playback", "PLAYBACK"),
            Map.entry("sound", "SOUND"),
            Map.entry("storedrecording", "STORED_RECORDING"));

    private RuntimeTypes() {}

    /** Returns the expression for a kind of key: its constant, where the runtime has one. */
    static CodeBlock kind(String kind) {
        return KINDS.containsKey(kind)
                ? CodeBlock.of("$T.$L", KIND, KINDS.get(kind))
                : CodeBlock.of("new $T($S)", KIND, kind);
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(NULLABLE).build());
    }

    /** Returns a JSON object of any shape, whose values may be null. */
    static ParameterizedTypeName anyMap() {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class), ClassName.get(String.class), nullable(ClassName.get(Object.class)));
    }

    static ParameterizedTypeName list(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }

    static ParameterizedTypeName readOnlyMap() {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class), ClassName.get(String.class), WildcardTypeName.subtypeOf(Object.class));
    }

    static ParameterizedTypeName readOnlyMaps() {
        return list(WildcardTypeName.subtypeOf(readOnlyMap()));
    }

    static ParameterizedTypeName future(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value.box());
    }

    static ParameterizedTypeName consumer(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Consumer.class), value);
    }
}
