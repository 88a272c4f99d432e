package io.github.arikit.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.arikit.codegen.model.TypeRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The Java types of ARI's types, and how their values are read. */
final class JavaTypes {
    private final Names names;

    JavaTypes(Names names) {
        this.names = names;
    }

    /** Returns the type of a value that is there, boxed. */
    TypeName boxed(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar) {
                case STRING -> ClassName.get(String.class);
                case INT -> ClassName.get(Integer.class);
                case LONG -> ClassName.get(Long.class);
                case DOUBLE -> ClassName.get(Double.class);
                case BOOLEAN -> ClassName.get(Boolean.class);
                case DATE -> ClassName.get(Instant.class);
            };
        }
        if (type instanceof TypeRef.Special special) {
            return switch (special) {
                case VOID, WEBSOCKET -> ClassName.get(Void.class);
                case BINARY -> RuntimeTypes.BINARY;
                case OBJECT, CONTAINER -> RuntimeTypes.anyMap();
            };
        }
        if (type instanceof TypeRef.ListOf list) {
            return RuntimeTypes.list(boxed(list.element()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
        }
        if (type instanceof TypeRef.ValueSetRef set) {
            return names.valueSet(set.name());
        }
        return names.model(((TypeRef.ModelRef) type).name());
    }

    /** Returns the type of a value that is there: a primitive where there is one. */
    TypeName plain(TypeRef type) {
        TypeName boxed = boxed(type);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** Returns the type of a value that may be absent, as accessors hand it over. */
    TypeName optional(TypeRef type) {
        if (isCollection(type)) {
            return boxed(type);
        }
        if (type instanceof TypeRef.Scalar scalar) {
            switch (scalar) {
                case INT:
                    return ClassName.get(OptionalInt.class);
                case LONG:
                    return ClassName.get(OptionalLong.class);
                case DOUBLE:
                    return ClassName.get(OptionalDouble.class);
                default:
                    break;
            }
        }
        return ParameterizedTypeName.get(ClassName.get(Optional.class), boxed(type));
    }

    /** Returns the expression that makes an optional of a nullable field. */
    CodeBlock toOptional(TypeRef type, CodeBlock field) {
        TypeName optional = optional(type);
        if (optional instanceof ClassName primitive) {
            return CodeBlock.of("$1L == null ? $2T.empty() : $2T.of($1L)", field, primitive);
        }
        return CodeBlock.of("$T.ofNullable($L)", Optional.class, field);
    }

    /** Tells whether absent is empty rather than null. */
    static boolean isCollection(TypeRef type) {
        return type instanceof TypeRef.ListOf || isMap(type);
    }

    static boolean isMap(TypeRef type) {
        return type instanceof TypeRef.MapOf || type instanceof TypeRef.Special;
    }

    /** Returns the expression that reads a value from {@code in}. */
    CodeBlock read(TypeRef type) {
        if (type instanceof TypeRef.ModelRef model) {
            return CodeBlock.of("$T.object(in, $T.ADAPTER)", RuntimeTypes.FIELDS, names.model(model.name()));
        }
        if (type instanceof TypeRef.ValueSetRef set) {
            return CodeBlock.of("$T.wrapped(in, $T::new)", RuntimeTypes.FIELDS, names.valueSet(set.name()));
        }
        if (type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.ModelRef model) {
            return CodeBlock.of("$T.list(in, $T.ADAPTER)", RuntimeTypes.FIELDS, names.model(model.name()));
        }
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$1T.list(in, $1T::$2L)", RuntimeTypes.FIELDS, reader(list.element()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("$1T.map(in, $1T::$2L)", RuntimeTypes.FIELDS, reader(map.value()));
        }
        return CodeBlock.of("$T.$L(in)", RuntimeTypes.FIELDS, reader(type));
    }

    /** Returns the call that adds a field to what reads an object from bytes. */
    CodeBlock readBytes(TypeRef type, String wireName) {
        if (type instanceof TypeRef.ModelRef model) {
            return CodeBlock.of("object($S, $T::fromJson)", wireName, names.model(model.name()));
        }
        if (type instanceof TypeRef.ValueSetRef set) {
            return CodeBlock.of("value($S, $T::fromJson)", wireName, names.valueSet(set.name()));
        }
        if (type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.ModelRef model) {
            return CodeBlock.of("list($S, $T::fromJson)", wireName, names.model(model.name()));
        }
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("list($S, $T::$L)", wireName, RuntimeTypes.BYTES, reader(list.element()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("map($S, $T::$L)", wireName, RuntimeTypes.BYTES, reader(map.value()));
        }
        return CodeBlock.of("$L($S)", reader(type), wireName);
    }

    private static String reader(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar) {
                case STRING -> "string";
                case INT -> "integer";
                case LONG -> "longInteger";
                case DOUBLE -> "decimal";
                case BOOLEAN -> "bool";
                case DATE -> "instant";
            };
        }
        return "anyMap";
    }

    /** Returns the statement that writes a field of {@code source} to {@code out}. */
    CodeBlock write(TypeRef type, String wireName, String field) {
        TypeRef element = type instanceof TypeRef.ListOf list ? list.element() : type;
        if (element instanceof TypeRef.ModelRef model) {
            return CodeBlock.of(
                    "$T.write(out, $S, source.$N, $T.ADAPTER)",
                    RuntimeTypes.FIELDS,
                    wireName,
                    field,
                    names.model(model.name()));
        }
        return CodeBlock.of("$T.write(out, $S, source.$N)", RuntimeTypes.FIELDS, wireName, field);
    }

    /** Returns the expression for what an operation answers. */
    CodeBlock result(TypeRef type) {
        if (type instanceof TypeRef.Special special) {
            return switch (special) {
                case VOID -> CodeBlock.of("$T.none()", RuntimeTypes.RESULT);
                case BINARY -> CodeBlock.of("$T.binary()", RuntimeTypes.RESULT);
                case WEBSOCKET -> CodeBlock.of("$T.websocket()", RuntimeTypes.RESULT);
                case OBJECT, CONTAINER ->
                    CodeBlock.of("$T.value($T::anyMap)", RuntimeTypes.RESULT, RuntimeTypes.FIELDS);
            };
        }
        if (type instanceof TypeRef.ModelRef model) {
            return CodeBlock.of("$T.json($T.ADAPTER)", RuntimeTypes.RESULT, names.model(model.name()));
        }
        if (type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.ModelRef model) {
            return CodeBlock.of("$T.list($T.ADAPTER)", RuntimeTypes.RESULT, names.model(model.name()));
        }
        return CodeBlock.of("$T.value(in -> $L)", RuntimeTypes.RESULT, read(type));
    }
}
