/** What requests cost, over HTTP and over the websocket, beside other clients. */
@NullMarked
package io.github.arikit.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
