/** The interface facts of each Asterisk release, as resources below {@code META-INF/arikit/api-specs}. */
module io.github.arikit.specs {}
