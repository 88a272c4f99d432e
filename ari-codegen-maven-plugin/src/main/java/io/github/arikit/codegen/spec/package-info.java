/** Reads the api-docs of Asterisk, checks them, and makes the API model of them; also writes them in distilled form. */
@NullMarked
package io.github.arikit.codegen.spec;

import org.jspecify.annotations.NullMarked;
