/**
 * Everything that can go wrong between the application and Asterisk, split by what the caller can do next.
 *
 * <p>All exceptions are unchecked and share the root {@link io.github.arikit.core.error.AriException}. No message
 * holds credentials.
 */
@NullMarked
package io.github.arikit.core.error;

import org.jspecify.annotations.NullMarked;
