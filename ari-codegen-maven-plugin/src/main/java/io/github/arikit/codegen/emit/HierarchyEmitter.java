package io.github.arikit.codegen.emit;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.NON_SEALED;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Emits the sealed interfaces of messages and events, their facets, and the subtype that keeps them open. */
final class HierarchyEmitter implements Emitter {
    static final ClassName UNKNOWN_EVENT = ClassName.get(Names.EVENT, "UnknownEvent");
    private static final ClassName LATER_EVENT = ClassName.get(Names.EVENT, "LaterEvent");

    private final Names names;
    private final JavaTypes types;
    private final Facets facets;
    private final Accessors accessors;

    HierarchyEmitter(Names names, Facets facets) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.facets = facets;
        this.accessors = new Accessors(names);
    }

    @Override
    public Stream<JavaFile> emit(ApiModel model) {
        List<TypeSpec> all = new ArrayList<>();
        all.add(message(model));
        all.add(event(model));
        facets.all().forEach(facet -> all.add(facet(facet)));
        all.add(laterEvent());
        return all.stream().map(type -> Sources.file(Names.EVENT, type));
    }

    private TypeSpec message(ApiModel model) {
        TypeSpec.Builder message = root(model, ApiModel.MESSAGE, "A message that Asterisk sends on the event socket.")
                .addSuperinterface(RuntimeTypes.MESSAGE)
                .addMethod(MethodSpec.methodBuilder("toJson")
                        .addJavadoc("Returns it as JSON; what is absent is left out.\n")
                        .addModifiers(PUBLIC, ABSTRACT)
                        .returns(String.class)
                        .build())
                .addPermittedSubclass(names.model(ApiModel.EVENT));
        List<Model> events = model.events();
        model.messages().stream()
                .filter(each -> !events.contains(each))
                .forEach(each -> message.addPermittedSubclass(names.model(each.name())));
        return message.build();
    }

    private TypeSpec event(ApiModel model) {
        TypeSpec.Builder event = root(model, ApiModel.EVENT, "An event of a Stasis application.")
                .addSuperinterface(names.model(ApiModel.MESSAGE));
        model.events().forEach(each -> event.addPermittedSubclass(names.model(each.name())));
        facets.all().forEach(facet -> event.addPermittedSubclass(facet.name()));
        return event.addPermittedSubclass(UNKNOWN_EVENT)
                .addPermittedSubclass(LATER_EVENT)
                .build();
    }

    /** The accessors of a root are those of its properties; the type is one that the runtime asks for already. */
    private TypeSpec.Builder root(ApiModel model, String name, String fallback) {
        TypeSpec.Builder root = TypeSpec.interfaceBuilder(names.model(name))
                .addAnnotation(Sources.generatedBy(HierarchyEmitter.class))
                .addModifiers(PUBLIC, SEALED);
        Model spec = model.model(name).orElseThrow();
        root.addJavadoc(
                "$L",
                Docs.paragraphs(
                        Docs.orElse(spec.text(), fallback),
                        "<p>Immutable. A switch over it needs a default, since later releases bring more."));
        spec.properties().stream()
                .filter(property -> !property.name().equals("type"))
                .forEach(property -> root.addMethod(accessors
                        .method(property)
                        .addModifiers(PUBLIC, ABSTRACT)
                        .build()));
        return root;
    }

    private TypeSpec facet(Facets.Facet facet) {
        TypeName type = types.plain(facet.type());
        TypeSpec.Builder builder = TypeSpec.interfaceBuilder(facet.name())
                .addJavadoc("An event that tells about a {@link $T}.\n", type)
                .addAnnotation(Sources.generatedBy(HierarchyEmitter.class))
                .addModifiers(PUBLIC, SEALED)
                .addSuperinterface(names.model(ApiModel.EVENT))
                .addMethod(MethodSpec.methodBuilder(names.member(facet.property()))
                        .addJavadoc(
                                "Returns what the event tells about.\n\n@throws $T if this server did not send it\n",
                                RuntimeTypes.ABSENT_FIELD)
                        .addModifiers(PUBLIC, ABSTRACT)
                        .returns(type)
                        .build());
        facet.events().forEach(event -> builder.addPermittedSubclass(names.model(event.name())));
        return builder.addPermittedSubclass(LATER_EVENT).build();
    }

    private TypeSpec laterEvent() {
        TypeSpec.Builder later = TypeSpec.classBuilder(LATER_EVENT)
                .addJavadoc(
                        "Never instantiated; it keeps {@link $T} open for callers and closed for the library.\n",
                        names.model(ApiModel.EVENT))
                .addAnnotation(Sources.generatedBy(HierarchyEmitter.class))
                .addModifiers(ABSTRACT, NON_SEALED)
                .addSuperinterface(names.model(ApiModel.EVENT))
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        facets.all().forEach(facet -> later.addSuperinterface(facet.name()));
        return later.build();
    }
}
