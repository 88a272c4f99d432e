package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.StasisStart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The race that staging is for. Asterisk writes events and answers on two sockets, in no order: of 150 playbacks, 23
 * began before the answer was read. Here that order is no matter of luck: an answer is held back until the first event
 * of what it created has gone to all who were subscribed.
 */
class StagingRaceIT {
    private final String application = "race-" + ResourceIds.next();
    private final EventFirst eventFirst = new EventFirst();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        AriConfig config = asterisk.config(application).build();
        ari = Ari.connect(
                (decoder, onMessage) -> eventFirst.around(config, decoder, onMessage), EventErrorHandler.logging());
    }

    @AfterEach
    void close() {
        ari.close();
        asterisk.close();
    }

    @Test
    void aPlaybackIsSubscribedToTooLateAfterItsAnswerAndInTimeWhenStaged() {
        ChannelHandle channel = originated();
        eventFirst.answerOf("channels.play", PlaybackStarted.class);

        PlaybackHandle late = ari.playback(channel.play(List.of("sound:beep")).id());
        try (Subscription<PlaybackStarted> started = late.subscribe(PlaybackStarted.class);
                Subscription<PlaybackFinished> finished = late.subscribe(PlaybackFinished.class)) {
            // Both go to the same handle, so had the first event been there, it would be in the buffer.
            finished.next(PATIENCE);

            assertThat(started.poll(Duration.ZERO)).as("lost").isEmpty();
        }

        PlaybackHandle staged = channel.stagePlay("sound:beep");
        try (Subscription<PlaybackStarted> started = staged.subscribe(PlaybackStarted.class)) {
            staged.exec();

            assertThat(started.poll(Duration.ZERO)).as("won").isPresent();
        }
        channel.hangup();
    }

    @Test
    void aChannelIsSubscribedToTooLateAfterItsAnswerAndInTimeWhenStaged() {
        eventFirst.answerOf("channels.originate", StasisStart.class);

        ChannelHandle late = ari.channel(ari.channels()
                .originate("Local/answer@default", options -> options.app(application))
                .id());
        try (Subscription<StasisStart> start = late.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> end = late.subscribe(ChannelDestroyed.class)) {
            late.hangup();
            end.next(PATIENCE);

            assertThat(start.poll(Duration.ZERO)).as("lost").isEmpty();
        }

        ChannelHandle staged = ari.stageOriginate("Local/answer@default");
        try (Subscription<StasisStart> start = staged.subscribe(StasisStart.class)) {
            staged.exec();

            assertThat(start.poll(Duration.ZERO)).as("won").isPresent();
        }
        staged.hangup();
    }

    private ChannelHandle originated() {
        ChannelHandle channel = ari.stageOriginate("Local/answer@default");
        try (Subscription<StasisStart> start = channel.subscribe(StasisStart.class)) {
            channel.exec();
            start.next(PATIENCE);
        }
        return channel;
    }

    /** Holds back the answer to an operation until an event of a type has been handed to all its subscribers. */
    private static final class EventFirst {
        private volatile String operation = "";
        private volatile Class<? extends AriMessage> event = AriMessage.class;
        private volatile CountDownLatch handedOver = new CountDownLatch(0);

        void answerOf(String operation, Class<? extends AriMessage> event) {
            this.operation = operation;
            this.event = event;
        }

        AriConnection around(AriConfig config, MessageDecoder decoder, Consumer<? super AriMessage> onMessage) {
            return new Delayed(NativeConnection.create(
                    config,
                    decoder,
                    message -> {
                        onMessage.accept(message);
                        if (event.isInstance(message)) {
                            handedOver.countDown();
                        }
                    },
                    ConnectionListener.NONE));
        }

        private final class Delayed extends ForwardingConnection {
            Delayed(AriConnection connection) {
                super(connection);
            }

            @Override
            public <T> T send(AriRequest<T> request) {
                if (!request.toCall().operation().id().equals(operation)) {
                    return super.send(request);
                }
                handedOver = new CountDownLatch(1);
                T answer = super.send(request);
                try {
                    assertThat(handedOver.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError("Nobody interrupts this test", e);
                }
                return answer;
            }
        }
    }
}
