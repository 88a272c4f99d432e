package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.spec.ApiSpec.ErrorSpec;
import io.github.arikit.codegen.spec.ApiSpec.ModelSpec;
import io.github.arikit.codegen.spec.ApiSpec.OperationSpec;
import io.github.arikit.codegen.spec.ApiSpec.ParameterSpec;
import io.github.arikit.codegen.spec.ApiSpec.PathSpec;
import io.github.arikit.codegen.spec.ApiSpec.PropertySpec;
import io.github.arikit.codegen.spec.ApiSpec.ResourceSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of api-docs without what is wrong, so that the rest can be looked at in the same run. */
final class SoundPart {
    private final Set<Place> unsound;
    private final Set<String> models;

    private SoundPart(ApiSpec spec, Set<Place> unsound) {
        this.unsound = unsound;
        this.models = sound(spec.models(), ModelSpec::place).map(ModelSpec::id).collect(Collectors.toSet());
    }

    /**
     * Returns the api-docs without the smallest elements that errors are in, and without what then lacks something.
     *
     * @param errors where the errors are
     * @return nothing if what is left is no release, such as one without events
     */
    static Optional<ApiSpec> of(ApiSpec spec, Collection<Place> errors) {
        ApiSpec sound = without(spec, around(spec, errors));
        while (true) {
            Problems problems = new Problems();
            SpecChecks.check(sound, problems);
            if (problems.errors().isEmpty()) {
                return Optional.of(sound);
            }
            Set<Place> unsound = around(sound, problems.errorPlaces());
            if (unsound.isEmpty()) {
                return Optional.empty();
            }
            sound = without(sound, unsound);
        }
    }

    /** Returns the smallest element around each of some places; places outside of all elements have none. */
    private static Set<Place> around(ApiSpec spec, Collection<Place> places) {
        Set<Place> elements = elements(spec).collect(Collectors.toSet());
        Set<Place> around = new HashSet<>();
        for (Place place : places) {
            // Of sub-types, those without a model are left out; without their root, nothing would be a message.
            Optional<Place> outer = Optional.of(place)
                    .filter(each -> elements.contains(each) || !each.path().endsWith(".subTypes"));
            while (outer.isPresent() && !elements.contains(outer.get())) {
                outer = outer.get().parent();
            }
            outer.ifPresent(around::add);
        }
        return around;
    }

    private static Stream<Place> elements(ApiSpec spec) {
        Stream<Place> paths =
                spec.resources().stream().flatMap(each -> each.paths().stream()).map(PathSpec::place);
        Stream<Place> operations = spec.operations().stream()
                .flatMap(each -> Stream.of(
                                Stream.of(each.place()),
                                each.parameters().stream().map(ParameterSpec::place),
                                each.errors().stream().map(ErrorSpec::place))
                        .flatMap(Function.identity()));
        Stream<Place> models = spec.models().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.place()), each.properties().stream().map(PropertySpec::place)));
        return Stream.of(paths, operations, models).flatMap(Function.identity());
    }

    private static ApiSpec without(ApiSpec spec, Set<Place> unsound) {
        SoundPart part = new SoundPart(spec, unsound);
        return new ApiSpec(
                spec.release(),
                spec.apiVersion(),
                spec.resources().stream().map(part::resource).toList());
    }

    private ResourceSpec resource(ResourceSpec each) {
        return new ResourceSpec(
                each.name(),
                each.apiVersion(),
                each.swaggerVersion(),
                each.resourcePath(),
                each.requiresModules(),
                each.since(),
                sound(each.paths(), PathSpec::place).map(this::path).toList(),
                sound(each.models(), ModelSpec::place).map(this::model).toList(),
                each.description());
    }

    private PathSpec path(PathSpec each) {
        return new PathSpec(
                each.path(),
                sound(each.operations(), OperationSpec::place)
                        .map(this::operation)
                        .toList(),
                each.description(),
                each.place());
    }

    private OperationSpec operation(OperationSpec each) {
        return new OperationSpec(
                each.method(),
                each.nickname(),
                each.responseClass(),
                each.since(),
                each.upgrade(),
                each.websocketProtocol(),
                sound(each.parameters(), ParameterSpec::place).toList(),
                sound(each.errors(), ErrorSpec::place).toList(),
                each.summary(),
                each.notes(),
                each.place());
    }

    private ModelSpec model(ModelSpec each) {
        return new ModelSpec(
                each.id(),
                each.discriminator(),
                each.subTypes().stream().filter(models::contains).distinct().toList(),
                sound(each.properties(), PropertySpec::place).toList(),
                each.description(),
                each.place());
    }

    private <T> Stream<T> sound(List<T> elements, Function<T, Place> place) {
        return elements.stream().filter(each -> !unsound.contains(place.apply(each)));
    }
}
