/**
 * JUnit 5 tests of ARI applications. {@link io.github.arikit.testkit.junit.AriTest} starts an Asterisk double and
 * connects a client; {@link io.github.arikit.testkit.junit.AriAssertions} looks at what became of calls.
 */
@NullMarked
package io.github.arikit.testkit.junit;

import org.jspecify.annotations.NullMarked;
