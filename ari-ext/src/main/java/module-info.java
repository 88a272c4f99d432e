/** What applications build on ARI again and again, one package for each idea. */
module io.github.arikit.ext {
    requires transitive io.github.arikit.core;
    requires transitive io.github.arikit.handles;
    requires static transitive org.jspecify;

    exports io.github.arikit.ext.audiouri;
    exports io.github.arikit.ext.bridgemon;
    exports io.github.arikit.ext.dial;
    exports io.github.arikit.ext.ivr;
    exports io.github.arikit.ext.keyfilter;
    exports io.github.arikit.ext.play;
    exports io.github.arikit.ext.record;
    exports io.github.arikit.ext.time;
}
