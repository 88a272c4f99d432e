package io.github.arikit.codegen.spec;

/** Finds the contradictions that no part of the api-docs shows on its own. */
final class SpecChecks {
    private SpecChecks() {}

    static void check(ApiSpec spec, Problems problems) {
        TypeChecks types = new TypeChecks(spec.models(), problems);
        new OperationChecks(types, problems).check(spec.resources());
        new ModelChecks(spec.models(), types, problems).check();
    }
}
