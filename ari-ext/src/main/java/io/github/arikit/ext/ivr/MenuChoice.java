package io.github.arikit.ext.ivr;

/** Where the keys of a choice lead. */
sealed interface MenuChoice<R> {

    /** To the end, with a result. */
    record Result<R>(R value) implements MenuChoice<R> {}

    /** Into another menu. */
    record SubMenu<R>(Menu<R> menu) implements MenuChoice<R> {}

    /** To the menu before this one. */
    record Back<R>() implements MenuChoice<R> {}

    /** To the beginning of this menu. */
    record Again<R>() implements MenuChoice<R> {}
}
