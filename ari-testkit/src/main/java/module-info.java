/** An embedded Asterisk double, driven by the specification, for tests of ARI applications. */
module io.github.arikit.testkit {
    requires com.google.gson;
    requires transitive io.github.arikit.core;
    requires io.github.arikit.specs;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.github.arikit.testkit;
}
