package io.github.arikit.generated.contract;

import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Availability;
import io.github.arikit.core.Operation;
import io.github.arikit.core.event.MessageDecoder;
import java.util.List;

/** The line under test, which is the one on the class path. */
final class Line {
    private static final Class<?> API = JavaNames.type(JavaNames.ROOT + "AriApi");
    private static final Class<?> MESSAGES = JavaNames.type(JavaNames.ROOT + "event.Messages");

    private Line() {}

    static AsteriskRelease release() throws ReflectiveOperationException {
        return (AsteriskRelease) API.getField("RELEASE").get(null);
    }

    static List<Operation> operations() throws ReflectiveOperationException {
        return ((List<?>) API.getMethod("operations").invoke(null))
                .stream().map(Operation.class::cast).toList();
    }

    static Availability since(String id) throws ReflectiveOperationException {
        return (Availability) API.getMethod("since", String.class).invoke(null, id);
    }

    static MessageDecoder decoder() throws ReflectiveOperationException {
        return (MessageDecoder) MESSAGES.getField("DECODER").get(null);
    }
}
