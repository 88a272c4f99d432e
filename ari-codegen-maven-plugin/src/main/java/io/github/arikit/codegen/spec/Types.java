package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.model.TypeRef;

/** The spelling of types in the api-docs. */
final class Types {
    private Types() {}

    static TypeRef parse(String type) {
        if (type.startsWith("List[")) {
            return new TypeRef.ListOf(parse(element(type, true)));
        }
        if (type.startsWith("Map[")) {
            return new TypeRef.MapOf(parse(element(type, true)));
        }
        return switch (type) {
            case "string" -> TypeRef.Scalar.STRING;
            case "int" -> TypeRef.Scalar.INT;
            case "long" -> TypeRef.Scalar.LONG;
            case "double" -> TypeRef.Scalar.DOUBLE;
            case "boolean" -> TypeRef.Scalar.BOOLEAN;
            case "Date" -> TypeRef.Scalar.DATE;
            case "void" -> TypeRef.Special.VOID;
            case "binary" -> TypeRef.Special.BINARY;
            case "websocket" -> TypeRef.Special.WEBSOCKET;
            case "object" -> TypeRef.Special.OBJECT;
            case "containers" -> TypeRef.Special.CONTAINER;
            default -> new TypeRef.ModelRef(type);
        };
    }

    /** Returns the type of the elements, or the type itself where it is no list or map. */
    static String element(String type, boolean container) {
        return container ? type.substring(type.indexOf('[') + 1, type.length() - 1) : type;
    }

    /** Returns the model that a reference names. */
    static String referenced(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
