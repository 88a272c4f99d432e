package io.github.arikit.testkit.internal.world;

import java.util.function.BiConsumer;

/**
 * One step of a leg: a dialplan application.
 *
 * @param application the name of the dialplan application that does it
 * @param data what that application is given
 * @param action does it, and runs the second argument when the next step may begin
 */
record Step(String application, String data, BiConsumer<Channel, Runnable> action) {}
