package io.github.arikit.testkit.internal.session;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import java.util.List;

/** Writes calls as JSON without secrets, and makes calls like others whose answer is read in another way. */
final class CallText {
    private static final String QUERY = "query";
    private static final Gson GSON = new Gson();

    private CallText() {}

    static JsonObject of(AriCall<?> call) {
        JsonObject json = new JsonObject();
        json.addProperty("call", call.toString());
        json.add(QUERY, Secrets.masked(query(call)));
        call.body().ifPresent(body -> json.add("body", Secrets.masked(GSON.toJsonTree(body.value()))));
        return json;
    }

    private static JsonObject query(AriCall<?> call) {
        JsonObject query = new JsonObject();
        call.query().forEach(argument -> query.add(argument.name(), GSON.toJsonTree(argument.value())));
        return query;
    }

    /** Tells whether the call asks for the value of a secret. */
    static boolean asksForSecret(AriCall<?> call) {
        return Secrets.nameOne(query(call));
    }

    /** Returns a request for the same call with another reading of the answer. */
    static <T> AriRequest<T> like(AriCall<T> call, AriResult<T> result) {
        AriCall.Builder<T> builder = AriCall.to(call.operation(), result);
        call.path().forEach(argument -> builder.path(argument.name(), String.valueOf(argument.value())));
        call.query().forEach(argument -> {
            if (argument.value() instanceof List<?> values) {
                builder.query(argument.name(), values);
            } else {
                builder.query(argument.name(), argument.value());
            }
        });
        call.body().ifPresent(body -> {
            if (body.name() == null) {
                builder.wholeBody(body.value());
            } else {
                builder.body(body.name(), body.value());
            }
        });
        return builder::build;
    }
}
