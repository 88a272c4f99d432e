package io.github.arikit.testkit;

/** The keys of a telephone. */
final class Keys {
    private Keys() {}

    static String checked(String keys) {
        if (!keys.matches("[0-9A-D*#wW]+")) {
            throw new IllegalArgumentException("Keys are 0 to 9, A to D, * and #: " + keys);
        }
        return keys;
    }
}
