/** One request for each operation: an immutable value that a transport carries. */
@NullMarked
package io.github.arikit.generated.request;

import org.jspecify.annotations.NullMarked;
