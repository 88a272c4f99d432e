package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.time.Timeline;
import java.time.Instant;

/**
 * All that an Asterisk has, and who works on it.
 *
 * @param started when it was started
 * @param timeline the clock
 * @param events writes the events
 * @param applications the applications
 * @param channels the channels
 * @param channelEvents writes the events about channels
 * @param stasis brings channels into applications and out of them
 * @param broadcasts offers channels to applications
 * @param hangups ends channels
 * @param signals carries signals between the halves of a call
 * @param calls makes calls
 * @param bridges the bridges
 * @param playbacks the playbacks
 * @param liveRecordings the recordings that go on
 * @param storedRecordings the recordings that are finished
 * @param deviceStates the device states
 * @param mailboxes the mailboxes
 * @param endpoints the endpoints
 * @param endpointStates what is known of the endpoints
 * @param sounds the sounds
 * @param globals the global variables
 * @param histories what has happened to the channels
 * @param incomingCalls brings callers in
 * @param logChannels where the server logs to
 * @param modules the modules
 * @param configObjects the dynamic configuration
 */
public record World(
        Instant started,
        Timeline timeline,
        EventWriter events,
        Applications applications,
        Channels channels,
        ChannelEvents channelEvents,
        Stasis stasis,
        Broadcasts broadcasts,
        Hangups hangups,
        Signals signals,
        Calls calls,
        Bridges bridges,
        Playbacks playbacks,
        LiveRecordings liveRecordings,
        StoredRecordings storedRecordings,
        DeviceStates deviceStates,
        Mailboxes mailboxes,
        Endpoints endpoints,
        EndpointStates endpointStates,
        Sounds sounds,
        Variables globals,
        Histories histories,
        IncomingCalls incomingCalls,
        LogChannels logChannels,
        Modules modules,
        ConfigObjects configObjects) {

    /** Makes an Asterisk in which nothing has happened yet. */
    public static World create(
            Timeline timeline,
            EventWriter events,
            Applications applications,
            ScriptRunner.Extensions extensions,
            Sounds sounds,
            Endpoints endpoints,
            Storage storage,
            PerCall perCall) {
        EndpointStates endpointStates = new EndpointStates(events);
        ChannelEvents channelEvents = new ChannelEvents(events, endpointStates);
        Channels channels = new Channels(timeline, channelEvents);
        Stasis stasis = new Stasis(applications, events, channelEvents, perCall);
        Broadcasts broadcasts = new Broadcasts(timeline, applications, events, channelEvents, stasis);
        Hangups hangups = new Hangups(timeline, channels, channelEvents, stasis, broadcasts, applications);
        Signals signals = new Signals(timeline, channelEvents);
        LegActions actions = new LegActions(timeline, signals, stasis, broadcasts, hangups);
        ScriptRunner scripts = new ScriptRunner(extensions, timeline, actions, channelEvents, hangups);
        StoredRecordings stored = storage.recordings();
        LiveRecordings live = new LiveRecordings(timeline, events, stored);
        signals.onDtmf(live::received);
        Bridges bridges = new Bridges(timeline, events, channelEvents, applications);
        Histories histories = new Histories(bridges);
        events.observe(histories);
        FarEnd farEnd = new FarEnd(timeline, channelEvents, signals, hangups);
        Phones phones = new Phones(timeline, channels, histories, farEnd);
        return new World(
                timeline.now(),
                timeline,
                events,
                applications,
                channels,
                channelEvents,
                stasis,
                broadcasts,
                hangups,
                signals,
                new Calls(timeline, channels, channelEvents, applications, hangups, scripts, stasis, phones),
                bridges,
                new Playbacks(timeline, events, new MediaLibrary(sounds, stored)),
                live,
                stored,
                new DeviceStates(events, storage.deviceStates(), endpoints, endpointStates),
                storage.mailboxes(),
                endpoints,
                endpointStates,
                sounds,
                new Variables(),
                histories,
                new IncomingCalls(timeline, channels, scripts, endpoints, farEnd, histories),
                new LogChannels(),
                new Modules(),
                new ConfigObjects());
    }
}
