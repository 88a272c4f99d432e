package io.github.arikit.handles;

import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.api.ApplicationsApi;
import io.github.arikit.generated.api.BridgesApi;
import io.github.arikit.generated.api.ChannelsApi;
import io.github.arikit.generated.api.DeviceStatesApi;
import io.github.arikit.generated.api.EndpointsApi;
import io.github.arikit.generated.api.EventsApi;
import io.github.arikit.generated.api.MailboxesApi;
import io.github.arikit.generated.api.PlaybacksApi;
import io.github.arikit.generated.api.RecordingsApi;
import io.github.arikit.generated.api.SoundsApi;

/** All operations of ARI, by resource, as its specification has them. May be shared between threads. */
public sealed interface AriOperations extends RequestSender permits AriResources {

    /** Returns the operations on Stasis applications. */
    default ApplicationsApi applications() {
        return ApplicationsApi.of(this);
    }

    /** Returns Asterisk itself, with the operations on it as a whole. */
    AsteriskHandle asterisk();

    /** Returns the operations on bridges. */
    default BridgesApi bridges() {
        return BridgesApi.of(this);
    }

    /** Returns the operations on channels. */
    default ChannelsApi channels() {
        return ChannelsApi.of(this);
    }

    /** Returns the operations on device states. */
    default DeviceStatesApi deviceStates() {
        return DeviceStatesApi.of(this);
    }

    /** Returns the operations on endpoints. */
    default EndpointsApi endpoints() {
        return EndpointsApi.of(this);
    }

    /** Returns the operations on events. */
    default EventsApi events() {
        return EventsApi.of(this);
    }

    /** Returns the operations on mailboxes. */
    default MailboxesApi mailboxes() {
        return MailboxesApi.of(this);
    }

    /** Returns the operations on playbacks. */
    default PlaybacksApi playbacks() {
        return PlaybacksApi.of(this);
    }

    /** Returns the operations on recordings, live and stored. */
    default RecordingsApi recordings() {
        return RecordingsApi.of(this);
    }

    /** Returns the operations on sounds. */
    default SoundsApi sounds() {
        return SoundsApi.of(this);
    }
}
