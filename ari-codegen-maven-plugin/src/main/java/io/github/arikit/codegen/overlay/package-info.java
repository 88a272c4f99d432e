/** What we add to the facts of the api-docs: names, types the docs get wrong, keys of resources, and our own text. */
@NullMarked
package io.github.arikit.codegen.overlay;

import org.jspecify.annotations.NullMarked;
