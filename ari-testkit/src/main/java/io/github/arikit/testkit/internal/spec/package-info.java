/** The specification of one Asterisk release, and the check of JSON against it. */
@NullMarked
package io.github.arikit.testkit.internal.spec;

import org.jspecify.annotations.NullMarked;
