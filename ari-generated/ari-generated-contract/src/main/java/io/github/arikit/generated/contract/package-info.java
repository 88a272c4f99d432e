/**
 * What everything generated has to do, whatever the release: tests made from the specification, so none is left out.
 *
 * <p>Each line runs them on its own class path, since no two lines may share one.
 */
package io.github.arikit.generated.contract;
