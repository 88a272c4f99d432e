package io.github.arikit.core.transport;

/**
 * What Asterisk answered to a call, whichever way it came.
 *
 * @param status the HTTP status
 * @param contentType the type of the body; empty if it was not told
 * @param location where a redirect leads; empty if nowhere
 * @param body the body as text; empty if there is none
 */
record Answer(int status, String contentType, String location, String body) {

    boolean isSuccess() {
        return isSuccess(status);
    }

    static boolean isSuccess(int status) {
        return status / 100 == 2;
    }
}
