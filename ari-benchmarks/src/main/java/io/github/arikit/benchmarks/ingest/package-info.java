/** Events from a socket to the application, beside other clients: each in a process of its own. */
@NullMarked
package io.github.arikit.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
