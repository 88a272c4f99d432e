package io.github.arikit.testkit.junit;

import io.github.arikit.core.AriConfig;
import io.github.arikit.handles.AriClient;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.ManualClock;
import io.github.arikit.testkit.SequenceDiagram;
import io.github.arikit.testkit.SpecViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link AriTest} registers: starts the double of a test, resolves parameters, and reports the exchange. */
public final class AriExtension
        implements ParameterResolver, AfterTestExecutionCallback, TestExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(AriExtension.class);
    private static final Set<Class<?>> SUPPORTED =
            Set.of(AsteriskDouble.class, AriClient.class, AriConfig.class, ManualClock.class);

    /** Called by JUnit. */
    public AriExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SUPPORTED.contains(parameter.getParameter().getType())
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Bench bench = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Bench.class, type -> Bench.start(settings(context)), Bench.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == AsteriskDouble.class) {
            return bench.asterisk();
        }
        if (type == AriClient.class) {
            return bench.client();
        }
        if (type == AriConfig.class) {
            return bench.config();
        }
        return bench.clock()
                .orElseThrow(
                        () -> new ParameterResolutionException("A ManualClock needs @AriTest(manualClock = true)"));
    }

    private static AriTest settings(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        Collections.reverse(classes);
        return classes.stream()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, AriTest.class).stream())
                .findFirst()
                .orElseThrow(() -> new ParameterResolutionException(classes.get(0) + " has no @AriTest"));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Bench bench = started(context);
        if (bench != null) {
            failure.addSuppressed(
                    new WhatWentOverTheWire(SequenceDiagram.of(bench.asterisk().exchanges())));
        }
        throw failure;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Bench bench = started(context);
        if (bench == null
                || context.getExecutionException().isPresent()
                || settings(context).allowViolations()) {
            return;
        }
        List<SpecViolation> violations = bench.asterisk().violations();
        if (!violations.isEmpty()) {
            AssertionError failure =
                    new AssertionError("Requests of this test stray from the specification: " + violations);
            failure.addSuppressed(
                    new WhatWentOverTheWire(SequenceDiagram.of(bench.asterisk().exchanges())));
            throw failure;
        }
    }

    private static @Nullable Bench started(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Bench.class, Bench.class);
    }
}
