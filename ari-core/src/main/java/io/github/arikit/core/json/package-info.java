/** How generated adapters read and write the JSON of ARI: field by field, without a tree and without reflection. */
@NullMarked
package io.github.arikit.core.json;

import org.jspecify.annotations.NullMarked;
