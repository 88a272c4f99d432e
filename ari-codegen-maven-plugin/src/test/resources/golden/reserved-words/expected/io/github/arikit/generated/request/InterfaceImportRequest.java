package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.model.AsteriskAdapter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operation interfaces.import of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code POST /interfaces}.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Interfaces_REST_API/#import">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class InterfaceImportRequest implements AriRequest<AsteriskAdapter> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("interfaces", "import", HttpMethod.POST, "/interfaces");

    private final String options;

    private final int request;

    private final @Nullable String client;

    private final @Nullable String key;

    private final @Nullable String name;

    private final @Nullable String sender;

    private final @Nullable String type;

    private InterfaceImportRequest(Builder builder) {
        this.options = builder.options;
        this.request = builder.request;
        this.client = builder.client;
        this.key = builder.key;
        this.name = builder.name;
        this.sender = builder.sender;
        this.type = builder.type;
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param options the parameter options
     * @param request the parameter request
     */
    public static InterfaceImportRequest of(String options, int request) {
        return builder(options, request).build();
    }

    /**
     * Starts a request.
     *
     * @param options the parameter options
     * @param request the parameter request
     */
    public static Builder builder(String options, int request) {
        return new Builder(options, request);
    }

    @Override
    public AriCall<AsteriskAdapter> toCall() {
        return AriCall.to(OPERATION, AriResult.json(AsteriskAdapter.ADAPTER))
                .query("client", client)
                .query("key", key)
                .query("name", name)
                .query("options", options)
                .query("request", request)
                .query("sender", sender)
                .query("type", type)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterfaceImportRequest that && toCall().equals(that.toCall());
    }

    @Override
    public int hashCode() {
        return toCall().hashCode();
    }

    /**
     * Returns method and path, for people.
     */
    @Override
    public String toString() {
        return toCall().toString();
    }

    /**
     * Collects what may be left out. Not to be shared between threads.
     */
    public static final class Builder {
        private final String options;

        private final int request;

        private @Nullable String client;

        private @Nullable String key;

        private @Nullable String name;

        private @Nullable String sender;

        private @Nullable String type;

        private Builder(String options, int request) {
            this.options = Objects.requireNonNull(options, "options");
            this.request = request;
        }

        /**
         * The parameter client.
         */
        public Builder client(String client) {
            this.client = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * The parameter key.
         */
        public Builder key(String key) {
            this.key = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * The parameter name.
         */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * The parameter sender.
         */
        public Builder sender(String sender) {
            this.sender = Objects.requireNonNull(sender, "sender");
            return this;
        }

        /**
         * The parameter type.
         */
        public Builder type(String type) {
            this.type = Objects.requireNonNull(type, "type");
            return this;
        }

        /**
         * Returns the request.
         */
        public InterfaceImportRequest build() {
            return new InterfaceImportRequest(this);
        }
    }
}
