/** Recording sessions of a client, and replaying them. */
@NullMarked
package io.github.arikit.testkit.internal.session;

import org.jspecify.annotations.NullMarked;
