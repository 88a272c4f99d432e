/** Runtime that the generated ARI client stands on: keys, requests, transports, events and errors. */
module io.github.arikit.core {
    requires transitive com.google.gson;
    requires static transitive org.jspecify;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.java_websocket;
    requires org.slf4j;

    exports io.github.arikit.core;
    exports io.github.arikit.core.error;
    exports io.github.arikit.core.event;
    exports io.github.arikit.core.json;
}
