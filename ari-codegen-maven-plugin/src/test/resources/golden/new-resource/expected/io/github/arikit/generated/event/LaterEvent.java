package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;

/**
 * Never instantiated; it keeps {@link Event} open for callers and closed for the library.
 */
@Generated("io.github.arikit.codegen.emit.HierarchyEmitter")
abstract non-sealed class LaterEvent implements Event, HasQueue {
    private LaterEvent() {
    }
}
