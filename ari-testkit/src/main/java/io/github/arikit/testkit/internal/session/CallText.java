package io.github.arikit.testkit.internal.session;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import java.util.List;

/** Writes calls as JSON, and makes calls like others whose answer is read in another way. */
final class CallText {
    private static final Gson GSON = new Gson();

    private CallText() {}

    static JsonObject of(AriCall<?> call) {
        JsonObject json = new JsonObject();
        json.addProperty("call", call.toString());
        JsonArray query = new JsonArray();
        call.query().forEach(argument -> {
            JsonObject pair = new JsonObject();
            pair.add(argument.name(), GSON.toJsonTree(argument.value()));
            query.add(pair);
        });
        json.add("query", query);
        call.body().ifPresent(body -> json.add("body", GSON.toJsonTree(body.value())));
        return json;
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
