/** Figures of ARI connections as Micrometer meters. */
module io.github.arikit.micrometer {
    requires transitive io.github.arikit.core;
    requires transitive micrometer.core;
    requires static transitive org.jspecify;

    exports io.github.arikit.micrometer;
}
