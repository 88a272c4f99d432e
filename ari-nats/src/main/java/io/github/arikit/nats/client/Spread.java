package io.github.arikit.nats.client;

/** Which nodes a call goes to when its key names none. */
enum Spread {
    /** One that is chosen: something new is created there. */
    PLACED,
    /** All, since one of them has the resource: the first that does what it is asked answers for all. */
    WHEREVER,
    /** Any one: all would answer the same. */
    ANY,
    /** All, and each must do what it is asked. */
    EVERY,
    /** All, and their lists become one. */
    GATHERED
}
