package io.github.arikit.benchmarks.scale;

import io.github.arikit.benchmarks.EventTemplate;
import io.github.arikit.benchmarks.Usage;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.testkit.AsteriskDouble;
import java.util.function.IntFunction;

/** What the heap holds for each handle, subscription and event, of which an application may have many at once. */
public final class MemoryScale {
    private final int count;

    private MemoryScale(int count) {
        this.count = count;
    }

    /** Arguments: how many of each (100,000). */
    public static void main(String[] arguments) {
        MemoryScale memory = new MemoryScale(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000);
        System.out.println("| what | bytes each |");
        System.out.println("|---|---|");
        memory.handles();
        memory.subscriptions();
        memory.events();
    }

    private void handles() {
        try (AsteriskDouble asterisk = AsteriskDouble.start();
                AriClient ari = Ari.connect(config(asterisk))) {
            print("handle of a channel, with its key and id", i -> ari.channel(EventTemplate.channel(i)));
        }
    }

    private static AriConfig config(AsteriskDouble asterisk) {
        return AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications("memory")
                .build();
    }

    private void subscriptions() {
        EventRouter idle = new EventRouter(Runnable::run, EventErrorHandler.logging());
        EventRouter listening = new EventRouter(Runnable::run, EventErrorHandler.logging());
        print("subscription to the events of one channel", i -> subscription(idle, i));
        print("the same, with a listener", i -> {
            Subscription<ChannelDtmfReceived> subscription = subscription(listening, i);
            subscription.listen(Runnable::run, event -> {});
            return subscription;
        });
    }

    private static Subscription<ChannelDtmfReceived> subscription(EventRouter router, int channel) {
        return router.subscription(ChannelDtmfReceived.class)
                .key(Key.channel(EventTemplate.channel(channel)))
                .open();
    }

    private void events() {
        EventTemplate template = new EventTemplate();
        print(
                "event of " + template.frame(0).length + " bytes that nobody has read",
                i -> Messages.DECODER.decode(template.frame(i)));
        print("the same, read", i -> {
            ChannelDtmfReceived event = (ChannelDtmfReceived) Messages.DECODER.decode(template.frame(i));
            event.digit();
            return event;
        });
    }

    private void print(String what, IntFunction<Object> made) {
        Object[] all = new Object[count];
        // What is made once, whatever the number, is not to count.
        made.apply(count);
        long before = Usage.heapBytes();
        for (int i = 0; i < count; i++) {
            all[i] = made.apply(i);
        }
        long bytes = (Usage.heapBytes() - before) / count;
        System.out.printf("| %s | %,d |%n", what, bytes);
        if (all[count - 1] == null) {
            throw new IllegalStateException("Nothing was made");
        }
    }
}
