/** One interface for each resource, with all of its operations. */
@NullMarked
package io.github.arikit.generated.api;

import org.jspecify.annotations.NullMarked;
