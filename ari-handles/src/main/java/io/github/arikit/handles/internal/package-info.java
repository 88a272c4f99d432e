/** What a client keeps in mind for the time after an interruption. Not exported. */
@NullMarked
package io.github.arikit.handles.internal;

import org.jspecify.annotations.NullMarked;
