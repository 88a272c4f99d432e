/** The data that requests answer with and events carry. */
@NullMarked
package io.github.arikit.generated.model;

import org.jspecify.annotations.NullMarked;
