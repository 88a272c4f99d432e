/**
 * Records a channel or a bridge, tells how the recording ended, and keeps, plays or discards it. Begin with
 * {@link io.github.arikit.ext.record.Record}.
 */
@NullMarked
package io.github.arikit.ext.record;

import org.jspecify.annotations.NullMarked;
