package io.github.arikit.codegen.emit;

import com.palantir.javapoet.ClassName;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Model;
import io.github.arikit.codegen.model.Property;
import io.github.arikit.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several events tell about alike: a facet for each model that two or more of them promise under one name. */
final class Facets {

    /**
     * One facet.
     *
     * @param name the interface
     * @param property the property all its events promise
     * @param type the type of that property
     * @param events the events
     */
    record Facet(ClassName name, String property, TypeRef type, List<Model> events) {}

    private final List<Facet> all = new ArrayList<>();

    Facets(ApiModel model, Names names) {
        Map<Property, List<Model>> carriers = new TreeMap<>((a, b) -> {
            int byName = a.name().compareTo(b.name());
            return byName != 0 ? byName : a.type().toString().compareTo(b.type().toString());
        });
        for (Model event : model.events()) {
            List<Property> roots = model.rootProperties(event);
            model.allProperties(event).stream()
                    .filter(property -> !roots.contains(property))
                    .filter(property -> property.required() && property.type() instanceof TypeRef.ModelRef)
                    .forEach(property -> carriers.computeIfAbsent(property, key -> new ArrayList<>())
                            .add(event));
        }
        carriers.forEach((property, events) -> {
            boolean unique = carriers.keySet().stream()
                            .filter(other -> other.name().equals(property.name()))
                            .count()
                    == 1;
            if (events.size() > 1 && unique) {
                all.add(new Facet(names.facet(property.name()), property.name(), property.type(), List.copyOf(events)));
            }
        });
    }

    List<Facet> all() {
        return List.copyOf(all);
    }

    List<Facet> of(Model event) {
        return all.stream().filter(facet -> facet.events().contains(event)).toList();
    }
}
