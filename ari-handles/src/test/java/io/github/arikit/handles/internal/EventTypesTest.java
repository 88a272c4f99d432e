package io.github.arikit.handles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.HasPlayback;
import io.github.arikit.generated.event.Message;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.event.UnknownEvent;
import io.github.arikit.handles.resync.ChannelVanished;
import io.github.arikit.handles.resync.GapEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void classOfAnEventIsNamedAsOnTheWire() {
        for (Class<?> type : Event.class.getPermittedSubclasses()) {
            EventTypes.names(type)
                    .ifPresent(names -> names.forEach(name -> {
                        Message read = Messages.decode("{\"type\":\"" + name + "\"}");
                        assertThat(read.getClass().getSimpleName()).isEqualTo(name);
                        assertThat(read).isNotInstanceOf(UnknownEvent.class);
                    }));
        }
        assertThat(EventTypes.names(StasisStart.class)).contains(Set.of("StasisStart"));
    }

    @Test
    void interfaceStandsForAllThatImplementIt() {
        assertThat(EventTypes.names(HasPlayback.class))
                .hasValueSatisfying(names -> assertThat(names)
                        .contains("PlaybackStarted", "PlaybackContinuing", "PlaybackFinished")
                        .doesNotContain("StasisStart"));
    }

    @Test
    void whatCanBeOfAnUnknownTypeCannotBeListed() {
        assertThat(EventTypes.names(UnknownEvent.class)).isEmpty();
        assertThat(EventTypes.names(Event.class)).isEmpty();
        assertThat(EventTypes.names(Message.class)).isEmpty();
        assertThat(EventTypes.names(AriMessage.class)).isEmpty();
    }

    @Test
    void whatTheClientConcludesIsNotAskedOfAsterisk() {
        assertThat(EventTypes.names(ChannelVanished.class)).contains(Set.of());
        assertThat(EventTypes.names(GapEvent.class)).contains(Set.of());
    }
}
