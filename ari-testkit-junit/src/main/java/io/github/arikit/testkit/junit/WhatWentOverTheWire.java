package io.github.arikit.testkit.junit;

/** Carries the exchange of a test to wherever its failure is shown. */
final class WhatWentOverTheWire extends Exception {
    private static final long serialVersionUID = 1L;

    WhatWentOverTheWire(String diagram) {
        super("\n" + diagram, null, true, false);
    }
}
