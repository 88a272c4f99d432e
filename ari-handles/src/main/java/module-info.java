/** The client of the Asterisk REST Interface: handles, staging and subscriptions. */
module io.github.arikit.handles {
    requires transitive io.github.arikit.core;
    requires transitive io.github.arikit.generated;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.github.arikit.handles;
    exports io.github.arikit.handles.resync;
}
