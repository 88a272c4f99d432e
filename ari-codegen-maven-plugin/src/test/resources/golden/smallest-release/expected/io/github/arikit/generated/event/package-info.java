/** The messages that Asterisk sends: a sealed hierarchy of events. */
@NullMarked
package io.github.arikit.generated.event;

import org.jspecify.annotations.NullMarked;
