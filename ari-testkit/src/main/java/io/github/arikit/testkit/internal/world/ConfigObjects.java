package io.github.arikit.testkit.internal.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration objects that clients can make: {@code aor} and {@code auth} of {@code res_pjsip}, in memory, with
 * the fields they have in Asterisk.
 */
public final class ConfigObjects {
    private static final String CLASS = "res_pjsip";
    private static final String BOOLEAN = "false";

    private static final Map<String, Map<String, String>> TEMPLATES = Map.of(
            "aor",
            fields(
                    "minimum_expiration", "60",
                    "default_expiration", "3600",
                    "qualify_timeout", "3.000000",
                    "qualify_2xx_only", BOOLEAN,
                    "mailboxes", "",
                    "support_path", BOOLEAN,
                    "remove_unavailable", BOOLEAN,
                    "voicemail_extension", "",
                    "max_contacts", "0",
                    "authenticate_qualify", BOOLEAN,
                    "contact", "",
                    "maximum_expiration", "7200",
                    "qualify_frequency", "0",
                    "remove_existing", BOOLEAN,
                    "outbound_proxy", ""),
            "auth",
            fields(
                    "oauth_secret", "",
                    "password_digest", "",
                    "supported_algorithms_uas", "MD5",
                    "refresh_token", "",
                    "username", "",
                    "md5_cred", "",
                    "realm", "",
                    "auth_type", "userpass",
                    "password", "",
                    "supported_algorithms_uac", "MD5",
                    "nonce_lifetime", "32",
                    "oauth_clientid", ""));

    private final Map<String, Map<String, Map<String, String>>> byType = new TreeMap<>();

    /** Starts without any. */
    public ConfigObjects() {
        TEMPLATES.keySet().forEach(type -> byType.put(type, new TreeMap<>()));
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** Tells whether there is such a class of configuration. */
    public static boolean knowsClass(String name) {
        return name.equals(CLASS);
    }

    /** Tells whether the class has such a type of objects. */
    public static boolean knowsType(String type) {
        return TEMPLATES.containsKey(type);
    }

    /** Returns the fields of an object, or null. */
    public @Nullable Map<String, String> find(String type, String id) {
        return byType.getOrDefault(type, Map.of()).get(id);
    }

    /** Makes an object or changes the given fields of it, and tells whether Asterisk can use it then. */
    public boolean put(String type, String id, Map<String, String> changes) {
        Map<String, String> template = TEMPLATES.getOrDefault(type, Map.of());
        Map<String, String> before = find(type, id);
        Map<String, String> fields = new LinkedHashMap<>(before == null ? template : before);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            String normal = normal(template.get(change.getKey()), change.getValue());
            if (normal == null) {
                return false;
            }
            fields.put(change.getKey(), normal);
        }
        if (type.equals("auth") && fields.getOrDefault("password", "").isEmpty()) {
            return false;
        }
        byType.getOrDefault(type, new TreeMap<>()).put(id, fields);
        return true;
    }

    private static @Nullable String normal(@Nullable String usual, String value) {
        if (usual == null || usual.matches("\\d+") && !value.matches("\\d+")) {
            return null;
        }
        return usual.equals(BOOLEAN) ? String.valueOf(value.matches("(?i)yes|true|y|t|1|on")) : value;
    }

    /** Removes an object, and tells whether it was there. */
    public boolean remove(String type, String id) {
        return byType.getOrDefault(type, Map.of()).remove(id) != null;
    }
}
