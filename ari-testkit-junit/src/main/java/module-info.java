/** Tests of ARI applications with JUnit: a connected client, the Asterisk double, and assertions on calls. */
module io.github.arikit.testkit.junit {
    requires transitive io.github.arikit.handles;
    requires transitive io.github.arikit.testkit;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.platform.commons;
    requires static transitive org.jspecify;

    exports io.github.arikit.testkit.junit;
}
