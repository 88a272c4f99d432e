/** The release of Asterisk that this artifact was generated for. */
@NullMarked
package io.github.arikit.generated;

import org.jspecify.annotations.NullMarked;
