package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The modules that are installed, and which of them are loaded: those that ARI is made of, and a few more. */
public final class Modules {
    private static final String SUFFIX = ".so";

    private static final List<Module> INSTALLED = List.of(
            new Module("acl", "Access control lists", 2, false),
            new Module("app_stasis.so", "Stasis in the dialplan", 0, false),
            new Module("app_while.so", "Loops in the dialplan", 0, false),
            new Module("pbx_config.so", "The dialplan from its file", 0, true),
            new Module("res_ari.so", "ARI over HTTP", 12, true),
            new Module("res_ari_channels.so", "Channels in ARI", 0, false),
            new Module("res_stasis.so", "Stasis applications", 16, false));

    private final Map<String, Module> loaded = new TreeMap<>();

    /**
     * A module.
     *
     * @param name its name, with its suffix if it is a file
     * @param description what it does
     * @param users how many others need it
     * @param reloads whether it can read its configuration again
     */
    public record Module(String name, String description, int users, boolean reloads) {

        /** Tells whether it can be taken out. */
        public boolean isRemovable() {
            return name.endsWith(SUFFIX) && users == 0;
        }

        /** Returns it as the Module model. */
        public JsonObject json() {
            return Json.object(
                    "name", name,
                    "description", description,
                    "use_count", users,
                    "status", "Running",
                    "support_level", "core");
        }
    }

    /** Starts with all of them loaded. */
    public Modules() {
        INSTALLED.forEach(module -> loaded.put(module.name(), module));
    }

    /** Returns all that are loaded, by name. */
    public Collection<Module> loaded() {
        return List.copyOf(loaded.values());
    }

    /** Returns a module that is loaded, with or without the suffix of its name, or null. */
    public @Nullable Module find(String name) {
        Module module = loaded.get(name);
        return module == null ? loaded.get(name + SUFFIX) : module;
    }

    /** Loads a module, and tells whether it is installed. */
    public boolean load(String name) {
        for (Module module : INSTALLED) {
            if (module.name().equals(name) || module.name().equals(name + SUFFIX)) {
                loaded.put(module.name(), module);
                return true;
            }
        }
        return false;
    }

    /** Takes a module out. */
    public void unload(Module module) {
        loaded.remove(module.name());
    }
}
