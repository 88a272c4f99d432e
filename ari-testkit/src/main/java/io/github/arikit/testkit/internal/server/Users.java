package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.route.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users of ARI. */
public final class Users {
    private static final String BASIC = "Basic ";
    private static final String PARAMETER = "api_key";

    private final List<User> users;

    /**
     * A user.
     *
     * @param name the name
     * @param password the password
     * @param mayWrite whether it may do more than look
     */
    public record User(String name, String password, boolean mayWrite) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Knows these. */
    public Users(List<User> users) {
        this.users = List.copyOf(users);
    }

    /** Returns who sent a request, or null. A header that is wrong is not made up for by a right parameter. */
    @Nullable
    User authenticate(@Nullable String authorization, List<Incoming.Pair> query) {
        if (authorization != null) {
            return find(fromHeader(authorization));
        }
        return query.stream()
                .filter(pair -> pair.name().equals(PARAMETER))
                .findFirst()
                .map(pair -> find(pair.value()))
                .orElse(null);
    }

    /** Returns a query without credentials. */
    static List<Incoming.Pair> withoutCredentials(List<Incoming.Pair> query) {
        return query.stream().filter(pair -> !pair.name().equals(PARAMETER)).toList();
    }

    private static String fromHeader(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private @Nullable User find(String nameAndPassword) {
        return users.stream()
                .filter(user -> nameAndPassword.equals(user.name() + ":" + user.password()))
                .findFirst()
                .orElse(null);
    }
}
