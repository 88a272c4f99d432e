package io.github.arikit.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test method of a class an Asterisk double of its own, closed after the test. A test, or a method that runs
 * before it, asks for what it needs by its parameters: {@code AsteriskDouble}, {@code AriClient} (connected),
 * {@code AriConfig}, or {@code ManualClock} (with {@link #manualClock}).
 *
 * <p>The extension 1000 leads into the application. A test that fails shows what went over the wire. A test that
 * passes fails all the same if one of its requests strayed from the specification, unless {@link #allowViolations}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AriExtension.class)
public @interface AriTest {

    /** Returns the Stasis application of the client. */
    String application() default "test";

    /** Returns the Asterisk release that the double plays. */
    String release() default "22.10.1";

    /** Returns how many times faster than in reality the time of the double passes; without a manual clock. */
    double speed() default 20;

    /** Tells whether the time of the double stands still until the test moves it. */
    boolean manualClock() default false;

    /** Tells whether requests may stray from the specification. */
    boolean allowViolations() default false;
}
