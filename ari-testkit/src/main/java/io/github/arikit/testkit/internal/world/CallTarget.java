package io.github.arikit.testkit.internal.world;

/** What a call leads to. */
public sealed interface CallTarget permits LocalAddress, PhoneAddress {

    /** Returns what a client has to dial, without the technology. */
    String text();
}
