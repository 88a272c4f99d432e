/** Making JSON, shortly. */
@NullMarked
package io.github.arikit.testkit.internal.json;

import org.jspecify.annotations.NullMarked;
