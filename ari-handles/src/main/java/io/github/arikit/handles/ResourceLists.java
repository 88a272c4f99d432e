package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.model.AsteriskModule;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.model.DeviceState;
import io.github.arikit.generated.model.Endpoint;
import io.github.arikit.generated.model.LogChannel;
import io.github.arikit.generated.model.Mailbox;
import io.github.arikit.generated.model.Sound;
import io.github.arikit.generated.model.StoredRecording;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Lists of what Asterisk holds, as handles. Each method asks Asterisk for all of the kind, blocks until it has answered,
 * and keeps what the filter {@linkplain Key#matches matches}; {@link Key#ANY} keeps everything. They throw an
 * {@link io.github.arikit.core.error.AriException} if Asterisk refuses, or there is no answer. May be shared between
 * threads.
 *
 * <p>Live recordings and playbacks cannot be listed: ARI has no such operation.
 */
public final class ResourceLists {
    private final AriResources client;

    ResourceLists(AriResources client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    private <T, H extends Handle> List<H> filtered(
            List<T> all, Key.Kind kind, Function<T, String> id, Key filter, Function<Key, H> handle) {
        return all.stream()
                .map(id)
                // The log channel of the console has no name, so there is no operation that reaches it.
                .filter(name -> !name.isEmpty())
                .map(name -> client.key(kind, name))
                .filter(filter::matches)
                .map(handle)
                .toList();
    }

    /** Returns the Stasis applications that match. */
    public List<ApplicationHandle> applications(Key filter) {
        return filtered(
                client.applications().list(), Key.Kind.APPLICATION, Application::name, filter, client::application);
    }

    /** Returns the bridges that match. */
    public List<BridgeHandle> bridges(Key filter) {
        return filtered(client.bridges().list(), Key.Kind.BRIDGE, Bridge::id, filter, client::bridge);
    }

    /** Returns the channels that match. */
    public List<ChannelHandle> channels(Key filter) {
        return filtered(client.channels().list(), Key.Kind.CHANNEL, Channel::id, filter, client::channel);
    }

    /** Returns the device states that ARI controls that match. */
    public List<DeviceStateHandle> deviceStates(Key filter) {
        return filtered(
                client.deviceStates().list(), Key.Kind.DEVICE_STATE, DeviceState::name, filter, client::deviceState);
    }

    /** Returns the endpoints that match. */
    public List<EndpointHandle> endpoints(Key filter) {
        return filtered(client.endpoints().list(), Key.Kind.ENDPOINT, ResourceLists::idOf, filter, client::endpoint);
    }

    /**
     * Returns the endpoints of a technology that match.
     *
     * @param tech the technology, such as {@code PJSIP}
     */
    public List<EndpointHandle> endpoints(String tech, Key filter) {
        return filtered(
                client.endpoints().listByTech(tech), Key.Kind.ENDPOINT, ResourceLists::idOf, filter, client::endpoint);
    }

    private static String idOf(Endpoint endpoint) {
        return endpoint.technology() + "/" + endpoint.resource();
    }

    /** Returns the log channels that have a name that match. */
    public List<LogChannelHandle> logChannels(Key filter) {
        return filtered(
                client.asterisk().listLogChannels(), Key.Kind.LOGGING, LogChannel::channel, filter, client::logChannel);
    }

    /** Returns the mailboxes that ARI controls that match. */
    public List<MailboxHandle> mailboxes(Key filter) {
        return filtered(client.mailboxes().list(), Key.Kind.MAILBOX, Mailbox::name, filter, client::mailbox);
    }

    /** Returns the modules that match. */
    public List<ModuleHandle> modules(Key filter) {
        return filtered(client.asterisk().listModules(), Key.Kind.MODULE, AsteriskModule::name, filter, client::module);
    }

    /** Returns the sounds that match. */
    public List<SoundHandle> sounds(Key filter) {
        return filtered(client.sounds().list(), Key.Kind.SOUND, Sound::id, filter, client::sound);
    }

    /**
     * Returns the sounds of a language and format that match.
     *
     * @param lang the language, such as {@code en}
     * @param format the format, such as {@code gsm}
     */
    public List<SoundHandle> sounds(String lang, String format, Key filter) {
        return filtered(
                client.sounds().list(options -> options.lang(lang).format(format)),
                Key.Kind.SOUND,
                Sound::id,
                filter,
                client::sound);
    }

    /** Returns the stored recordings that match. */
    public List<StoredRecordingHandle> storedRecordings(Key filter) {
        return filtered(
                client.recordings().listStored(),
                Key.Kind.STORED_RECORDING,
                StoredRecording::name,
                filter,
                client::storedRecording);
    }
}
