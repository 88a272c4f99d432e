package io.github.arikit.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.arikit.codegen.model.Property;
import java.util.List;
import java.util.Map;

/** What the accessor of a property hands over: a value, an optional, or a collection that is never null. */
final class Accessors {
    private final Names names;
    private final JavaTypes types;

    Accessors(Names names) {
        this.names = names;
        this.types = new JavaTypes(names);
    }

    /** Starts an accessor: its name, its type, and what it says. */
    MethodSpec.Builder method(Property property) {
        String text = Docs.sentence(Docs.orElse(property.text(), "The " + property.name() + " of the specification."));
        String since = Docs.since(property.since());
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.member(property.name()));
        if (JavaTypes.isCollection(property.type())) {
            return method.addJavadoc("$L", Docs.paragraphs(text + " Empty if there is none.", since))
                    .returns(types.boxed(property.type()));
        }
        if (property.required()) {
            return method.addJavadoc("$L", Docs.paragraphs(text, since))
                    .addJavadoc("\n@throws $T if this server did not send it\n", RuntimeTypes.ABSENT_FIELD)
                    .returns(types.plain(property.type()));
        }
        return method.addJavadoc("$L", Docs.paragraphs(text + " Empty if Asterisk did not send it.", since))
                .returns(types.optional(property.type()));
    }

    /** Returns the type of a property, without what it says. */
    TypeName type(Property property) {
        return method(property).build().returnType();
    }

    /**
     * Returns the expression for what the accessor hands over.
     *
     * @param field the expression for the field, which may be null
     * @param owner the expression for the name of the type, for the message that it lacks a field
     */
    CodeBlock value(Property property, CodeBlock field, CodeBlock owner) {
        if (JavaTypes.isCollection(property.type())) {
            Class<?> empty = JavaTypes.isMap(property.type()) ? Map.class : List.class;
            return CodeBlock.of("$1L == null ? $2T.of() : $1L", field, empty);
        }
        return property.required()
                ? CodeBlock.of("$T.present($L, $L, $S)", RuntimeTypes.FIELDS, field, owner, property.name())
                : types.toOptional(property.type(), field);
    }
}
