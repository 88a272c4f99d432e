package io.github.arikit.nats.proxy;

import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.wire.SequenceMark;
import io.github.arikit.nats.wire.Subjects;
import io.github.arikit.nats.wire.WireText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes events as Asterisk wrote them: once for the application, with a mark, and once for each dialog they are part of.
 */
final class EventPublisher implements MessageDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    /** What ends a resource, so that nothing more will be heard of it. */
    private static final Map<String, Key.Kind> ENDS = Map.of(
            "ChannelDestroyed", Key.Kind.CHANNEL,
            "BridgeDestroyed", Key.Kind.BRIDGE,
            "PlaybackFinished", Key.Kind.PLAYBACK,
            "RecordingFinished", Key.Kind.LIVE_RECORDING,
            "RecordingFailed", Key.Kind.LIVE_RECORDING);

    /** Answers and the like, which are for the proxy alone. */
    private static final Set<String> PRIVATE = Set.of("RESTResponse", "MissingParams");

    private final MessageBus bus;
    private final Subjects subjects;
    private final Dialogs dialogs;
    private final MessageDecoder decoder;
    private final AtomicLong lost = new AtomicLong();
    private final String run = ResourceIds.next();
    private final Map<String, AtomicLong> published = new ConcurrentHashMap<>();

    /** Creates a publisher that decodes events only where their keys matter. */
    EventPublisher(MessageBus bus, Subjects subjects, Dialogs dialogs, MessageDecoder decoder) {
        this.bus = bus;
        this.subjects = subjects;
        this.dialogs = dialogs;
        this.decoder = decoder;
    }

    @Override
    public AriMessage decode(byte[] frame) {
        String text = new String(frame, StandardCharsets.UTF_8);
        try {
            EventHead head = EventHead.read(text);
            return new ProxyEvent(head, text, dialogs.isEmpty() ? List.of() : keysOf(frame));
        } catch (IOException | IllegalStateException e) {
            throw new AriDecodeException("a message", text, e);
        }
    }

    private List<Key> keysOf(byte[] frame) {
        try {
            return decoder.decode(frame).keys();
        } catch (AriDecodeException e) {
            LOG.warn("An event is published, but to no dialog: {}", e.getMessage());
            return List.of();
        }
    }

    /** Publishes an event; one without an application goes to all that this proxy serves. */
    void publish(ProxyEvent event, String node, List<String> applications) {
        EventHead head = event.head();
        if (PRIVATE.contains(head.type())) {
            return;
        }
        String place = head.node().isEmpty() ? node : head.node();
        List<String> to = head.application().isEmpty() ? applications : List.of(head.application());
        to.forEach(application -> publishMarked(subjects.events(application, place), event.frame()));
        dialogs.of(event.keys()).forEach(dialog -> publish(subjects.dialog(dialog), withDialog(event.frame(), dialog)));
        forgetEnded(event);
    }

    private void forgetEnded(ProxyEvent event) {
        Key.Kind kind = ENDS.get(event.type());
        if (kind != null) {
            event.keys().stream().filter(key -> key.kind().equals(kind)).forEach(key -> dialogs.forget(kind, key.id()));
        }
    }

    private static String withDialog(String frame, String dialog) {
        int begin = frame.indexOf('{') + 1;
        return "{\"dialog\":" + WireText.write(dialog) + "," + frame.substring(begin);
    }

    /** The number is spent even if the event is lost here, so that receivers learn that it is missing. */
    private void publishMarked(String subject, String frame) {
        long number = countOf(subject).incrementAndGet();
        publish(subject, new SequenceMark(run, number).on(frame));
    }

    private AtomicLong countOf(String subject) {
        return published.computeIfAbsent(subject, first -> new AtomicLong());
    }

    /** Returns the mark of the last event of an application; its number is 0 if there was none yet. */
    SequenceMark last(String application, String node) {
        return new SequenceMark(run, countOf(subjects.events(application, node)).get());
    }

    private void publish(String subject, String frame) {
        try {
            bus.publish(subject, frame);
        } catch (BusException | IllegalArgumentException e) {
            LOG.error("Event {} was lost on its way to {}: {}", lost.incrementAndGet(), subject, e.getMessage());
        }
    }

    /** Returns how many events could not be published. */
    long lost() {
        return lost.get();
    }
}
