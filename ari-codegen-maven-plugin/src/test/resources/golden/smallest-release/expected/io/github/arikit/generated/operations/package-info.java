/** What can be done with one resource, for its handle to implement. */
@NullMarked
package io.github.arikit.generated.operations;

import org.jspecify.annotations.NullMarked;
