/** What a cluster costs: events and requests by way of NATS, beside those that take none, and many applications. */
@NullMarked
package io.github.arikit.benchmarks.nats;

import org.jspecify.annotations.NullMarked;
