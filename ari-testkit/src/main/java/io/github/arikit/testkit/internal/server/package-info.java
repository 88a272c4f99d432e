/** HTTP and websocket on one port. */
@NullMarked
package io.github.arikit.testkit.internal.server;

import org.jspecify.annotations.NullMarked;
