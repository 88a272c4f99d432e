package io.github.arikit.handles;

import io.github.arikit.generated.event.ChannelDestroyed;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the cause in terms of a channel's technology, which the lines of Asterisk before 20 do not know of. */
final class TechCause {
    /** The accessor; null in the artifact of a line that has none. Linked once, so using it costs a call. */
    private static final @Nullable MethodHandle ACCESSOR = findAccessor();

    private TechCause() {}

    static OptionalInt of(ChannelDestroyed event) {
        if (ACCESSOR == null) {
            return event.unknownFields().get("tech_cause") instanceof Number cause
                    ? OptionalInt.of(cause.intValue())
                    : OptionalInt.empty();
        }
        try {
            return (OptionalInt) ACCESSOR.invokeExact(event);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("An accessor throws no checked exceptions", e);
        }
    }

    private static @Nullable MethodHandle findAccessor() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(ChannelDestroyed.class, "techCause", MethodType.methodType(OptionalInt.class));
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
