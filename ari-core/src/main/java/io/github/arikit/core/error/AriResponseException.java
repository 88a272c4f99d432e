package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asterisk answered, and refused. Nothing was done, unless the operation takes a list and says otherwise. */
public class AriResponseException extends AriException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String serverMessage;
    private final transient Operation operation;
    private final transient @Nullable Key key;

    /** Creates the exception; use {@link #of} to get the subclass for the status. */
    protected AriResponseException(AriCall<?> call, int status, String serverMessage) {
        super(describe(call, status, serverMessage), null);
        this.status = status;
        this.serverMessage = serverMessage;
        this.operation = call.operation();
        this.key = call.target().orElse(null);
    }

    /** Returns the exception that says most about this status. */
    public static AriResponseException of(AriCall<?> call, int status, String serverMessage) {
        return switch (status) {
            case 401 -> new AriUnauthorizedException(call, serverMessage);
            case 403 -> new AriForbiddenException(call, serverMessage);
            case 404 -> new AriNotFoundException(call, serverMessage);
            case 409 -> new AriConflictException(call, serverMessage);
            case 412 -> new AriPreconditionException(call, serverMessage);
            case 422 -> new AriUnprocessableException(call, serverMessage);
            default -> new AriResponseException(call, status, serverMessage);
        };
    }

    private static String describe(AriCall<?> call, int status, String serverMessage) {
        String answer = call + " answered " + status;
        return serverMessage.isEmpty() ? answer : answer + ": " + serverMessage;
    }

    /** Returns the HTTP status, such as 404. */
    public int status() {
        return status;
    }

    /** Returns what Asterisk said about it; empty if nothing. For people: the wording differs between releases. */
    public String serverMessage() {
        return serverMessage;
    }

    /** Returns the operation that was refused. */
    public Operation operation() {
        return operation;
    }

    /** Returns the resource the request went to, if it went to one that should exist. */
    public Optional<Key> key() {
        return Optional.ofNullable(key);
    }
}
