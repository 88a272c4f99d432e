/** What a comparison with Asterisk finds out after messages were missed. */
@NullMarked
package io.github.arikit.handles.resync;

import org.jspecify.annotations.NullMarked;
