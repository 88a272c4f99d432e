package io.github.arikit.nats.proxy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import java.util.Optional;

/**
 * A request with one more query parameter, which later lines have a setter for. Only for operations without path
 * parameters. Immutable.
 *
 * @param value empty leaves the request as it is
 */
record WithParameter<T>(AriRequest<T> request, String name, Optional<String> value) implements AriRequest<T> {

    @Override
    public AriCall<T> toCall() {
        AriCall<T> call = request.toCall();
        if (value.isEmpty()) {
            return call;
        }
        AriCall.Builder<T> more = AriCall.to(call.operation(), call.result());
        call.query().forEach(argument -> more.query(argument.name(), argument.value()));
        more.query(name, value.get());
        call.body().ifPresent(body -> {
            if (body.name() == null) {
                more.wholeBody(body.value());
            } else {
                more.body(body.name(), body.value());
            }
        });
        return more.build().at(call.location());
    }
}
