package org.example;

import io.github.arikit.generated.request.QueueListRequest;

/** Uses what is generated. */
public final class Main {
    private Main() {}

    /** Prints the request for all queues. */
    public static void main(String[] arguments) {
        System.out.println(QueueListRequest.of());
    }
}
