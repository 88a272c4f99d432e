package io.github.arikit.testkit.internal.event;

import com.google.gson.JsonObject;
import io.github.arikit.core.json.AriTime;
import io.github.arikit.testkit.Exchange;
import io.github.arikit.testkit.SpecViolation;
import io.github.arikit.testkit.internal.spec.SchemaCheck;
import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Writes every event of the double: finds who is subscribed, checks the event against the specification, and sends it.
 */
public final class EventWriter {
    /** Asterisk puts the details of these before the type, so a reader cannot rely on the type being first. */
    private static final Set<String> DETAILS_FIRST = Set.of("ChannelVarset", "ChannelHangupRequest");

    private final String asteriskId;
    private final Timeline timeline;
    private final Applications applications;
    private final SchemaCheck check;
    private final Records records;
    private EventObserver observer = (type, details) -> {};

    /** Writes in the name of this Asterisk. */
    public EventWriter(
            String asteriskId, Timeline timeline, Applications applications, SchemaCheck check, Records records) {
        this.asteriskId = asteriskId;
        this.timeline = timeline;
        this.applications = applications;
        this.check = check;
        this.records = records;
    }

    /** Tells whether the release has events of this type. */
    public boolean canSend(String type) {
        return check.canSend(type);
    }

    /** Tells this observer of everything from now on. */
    public void observe(EventObserver newObserver) {
        observer = newObserver;
    }

    /** Tells the observer of something that only one application is told. */
    public void observed(String type, JsonObject details) {
        observer.happened(type, details);
    }

    /** Sends an event to all applications that are subscribed to one of the topics. */
    public void publish(String type, JsonObject details, Topic... topics) {
        publish(type, details, Audience.of(topics));
    }

    /** Sends an event to an audience. */
    public void publish(String type, JsonObject details, Audience audience) {
        observed(type, details);
        // It happens once, at one time, however often it is told.
        Instant now = timeline.now();
        for (Application application : applications.all()) {
            int times = application.isActive() ? application.matches(audience) : 0;
            for (int i = 0; i < times; i++) {
                tell(application, application::send, type, details, now);
            }
        }
    }

    /** Sends an event to one application, whatever it is subscribed to. */
    public void tell(Application application, String type, JsonObject details) {
        if (application.isActive()) {
            tell(application, application::send, type, details);
        }
    }

    /** Sends an event in the name of an application to a websocket that need not be the one of the application. */
    public void tell(Application application, EventSink sink, String type, JsonObject details) {
        tell(application, sink, type, details, timeline.now());
    }

    private void tell(Application application, EventSink sink, String type, JsonObject details, Instant now) {
        // An older release knows fewer events and fewer fields.
        if (!application.filter().passes(type) || !canSend(type)) {
            return;
        }
        JsonObject event = check.fitted(type, event(application.name(), type, now, details))
                .getAsJsonObject();
        List<String> problems = check.problems(type, event);
        problems.forEach(
                problem -> records.violation(new SpecViolation(SpecViolation.Origin.DOUBLE, type, problem, false)));
        String frame = event.toString();
        records.exchange(new Exchange(now, Exchange.Kind.EVENT, type + " to " + application.name(), frame));
        sink.send(frame);
    }

    private JsonObject event(String application, String type, Instant now, JsonObject details) {
        JsonObject event = new JsonObject();
        if (DETAILS_FIRST.contains(type)) {
            details.asMap().forEach((name, value) -> {
                if (value.isJsonPrimitive()) {
                    event.add(name, value);
                }
            });
        }
        event.addProperty("type", type);
        event.addProperty("timestamp", AriTime.format(now));
        details.asMap().forEach(event::add);
        event.addProperty("asterisk_id", asteriskId);
        event.addProperty("application", application);
        return event;
    }
}
