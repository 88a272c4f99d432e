package io.github.arikit.testkit.internal.world;

/**
 * An endpoint that is called.
 *
 * @param endpoint the endpoint
 * @param text how the client wrote what follows the technology
 */
public record PhoneAddress(Endpoints.Endpoint endpoint, String text) implements CallTarget {}
