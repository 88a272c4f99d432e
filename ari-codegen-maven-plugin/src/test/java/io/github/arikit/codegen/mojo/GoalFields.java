package io.github.arikit.codegen.mojo;

import java.lang.reflect.Field;
import org.apache.maven.plugin.AbstractMojo;

/** Sets the fields of a goal as Maven does, which nobody else may. */
final class GoalFields {
    private GoalFields() {}

    static void set(AbstractMojo goal, String name, Object value) throws ReflectiveOperationException {
        Field field = goal.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }
}
