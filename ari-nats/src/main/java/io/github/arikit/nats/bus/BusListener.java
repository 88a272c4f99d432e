package io.github.arikit.nats.bus;

/** Hears how a message bus fares, on a thread of the bus; it must not block. Every method does nothing by itself. */
public interface BusListener {
    /** Hears nothing. */
    BusListener NONE = new BusListener() {};

    /** The bus was lost; it is being brought back. */
    default void onLost() {}

    /** The bus is back, with all subscriptions. */
    default void onBack() {}

    /** Messages were dropped, because one of our consumers is too slow. */
    default void onOverrun() {}
}
