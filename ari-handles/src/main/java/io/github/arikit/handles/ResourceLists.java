package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConnectException;
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
import io.github.arikit.generated.request.ApplicationListRequest;
import io.github.arikit.generated.request.AsteriskListLogChannelsRequest;
import io.github.arikit.generated.request.AsteriskListModulesRequest;
import io.github.arikit.generated.request.BridgeListRequest;
import io.github.arikit.generated.request.ChannelListRequest;
import io.github.arikit.generated.request.DeviceStateListRequest;
import io.github.arikit.generated.request.EndpointListByTechRequest;
import io.github.arikit.generated.request.EndpointListRequest;
import io.github.arikit.generated.request.MailboxListRequest;
import io.github.arikit.generated.request.RecordingListStoredRequest;
import io.github.arikit.generated.request.SoundListRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lists of what Asterisk holds, as handles. Each method asks Asterisk for all of the kind, blocks until it has answered,
 * and keeps what the filter {@linkplain Key#matches matches}; {@link Key#ANY} keeps everything. They throw an
 * {@link io.github.arikit.core.error.AriException} if Asterisk refuses, or there is no answer. May be shared between
 * threads.
 *
 * <p>In a cluster each node is asked, or only that of the filter if it names one, and the handles have the node that holds
 * them. A node that leaves while it is asked is left out.
 *
 * <p>Live recordings and playbacks cannot be listed: ARI has no such operation.
 */
public final class ResourceLists {
    private final AriResources client;

    ResourceLists(AriResources client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    private <T, H extends Handle> List<H> filtered(
            AriRequest<List<T>> request, Key.Kind kind, Function<T, String> id, Key filter, Function<Key, H> handle) {
        if (client.nodes().isEmpty()) {
            return filtered(client.send(request), kind, id, "", filter, handle).toList();
        }
        List<H> together = new ArrayList<>();
        answers(request, filter)
                .forEach((node, all) ->
                        filtered(all, kind, id, node, filter, handle).forEach(together::add));
        return together;
    }

    private <T, H extends Handle> Stream<H> filtered(
            List<T> all, Key.Kind kind, Function<T, String> id, String node, Key filter, Function<Key, H> handle) {
        return all.stream()
                .map(id)
                // The log channel of the console has no name, so there is no operation that reaches it.
                .filter(name -> !name.isEmpty())
                .map(name -> client.key(kind, name))
                .map(key -> node.isEmpty() ? key : key.withNode(node))
                .filter(filter::matches)
                .map(handle);
    }

    /** Asks each node by itself, all at once: that is how it shows which node has what. */
    private <T> Map<String, List<T>> answers(AriRequest<List<T>> request, Key filter) {
        Map<String, CompletableFuture<List<T>>> asked = new LinkedHashMap<>();
        for (String node : client.nodes()) {
            if (filter.node().isEmpty() || filter.node().equals(node)) {
                asked.put(node, client.sendAsync(request.at(Key.ANY.withNode(node))));
            }
        }
        Map<String, List<T>> answers = new LinkedHashMap<>();
        List<AriConnectException> gone = new ArrayList<>();
        asked.forEach((node, answer) -> {
            try {
                answers.put(node, answer.join());
            } catch (CompletionException e) {
                gone.add(gone(e));
            }
        });
        if (answers.isEmpty() && !gone.isEmpty()) {
            throw gone.get(0);
        }
        return answers;
    }

    /** A node that has left since has nothing to list; any other failure is the failure of the list. */
    private static AriConnectException gone(CompletionException failure) {
        if (failure.getCause() instanceof AriConnectException gone) {
            return gone;
        }
        throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }

    /** Returns the Stasis applications that match. */
    public List<ApplicationHandle> applications(Key filter) {
        return filtered(
                ApplicationListRequest.of(), Key.Kind.APPLICATION, Application::name, filter, client::application);
    }

    /** Returns the bridges that match. */
    public List<BridgeHandle> bridges(Key filter) {
        return filtered(BridgeListRequest.of(), Key.Kind.BRIDGE, Bridge::id, filter, client::bridge);
    }

    /** Returns the channels that match. */
    public List<ChannelHandle> channels(Key filter) {
        return filtered(ChannelListRequest.of(), Key.Kind.CHANNEL, Channel::id, filter, client::channel);
    }

    /** Returns the device states that ARI controls that match. */
    public List<DeviceStateHandle> deviceStates(Key filter) {
        return filtered(
                DeviceStateListRequest.of(), Key.Kind.DEVICE_STATE, DeviceState::name, filter, client::deviceState);
    }

    /** Returns the endpoints that match. */
    public List<EndpointHandle> endpoints(Key filter) {
        return filtered(EndpointListRequest.of(), Key.Kind.ENDPOINT, ResourceLists::idOf, filter, client::endpoint);
    }

    /**
     * Returns the endpoints of a technology that match.
     *
     * @param tech the technology, such as {@code PJSIP}
     */
    public List<EndpointHandle> endpoints(String tech, Key filter) {
        return filtered(
                EndpointListByTechRequest.of(tech), Key.Kind.ENDPOINT, ResourceLists::idOf, filter, client::endpoint);
    }

    private static String idOf(Endpoint endpoint) {
        return endpoint.technology() + "/" + endpoint.resource();
    }

    /** Returns the log channels that have a name that match. */
    public List<LogChannelHandle> logChannels(Key filter) {
        return filtered(
                AsteriskListLogChannelsRequest.of(), Key.Kind.LOGGING, LogChannel::channel, filter, client::logChannel);
    }

    /** Returns the mailboxes that ARI controls that match. */
    public List<MailboxHandle> mailboxes(Key filter) {
        return filtered(MailboxListRequest.of(), Key.Kind.MAILBOX, Mailbox::name, filter, client::mailbox);
    }

    /** Returns the modules that match. */
    public List<ModuleHandle> modules(Key filter) {
        return filtered(AsteriskListModulesRequest.of(), Key.Kind.MODULE, AsteriskModule::name, filter, client::module);
    }

    /** Returns the sounds that match. */
    public List<SoundHandle> sounds(Key filter) {
        return filtered(SoundListRequest.of(), Key.Kind.SOUND, Sound::id, filter, client::sound);
    }

    /**
     * Returns the sounds of a language and format that match.
     *
     * @param lang the language, such as {@code en}
     * @param format the format, such as {@code gsm}
     */
    public List<SoundHandle> sounds(String lang, String format, Key filter) {
        return filtered(
                SoundListRequest.builder().lang(lang).format(format).build(),
                Key.Kind.SOUND,
                Sound::id,
                filter,
                client::sound);
    }

    /** Returns the stored recordings that match. */
    public List<StoredRecordingHandle> storedRecordings(Key filter) {
        return filtered(
                RecordingListStoredRequest.of(),
                Key.Kind.STORED_RECORDING,
                StoredRecording::name,
                filter,
                client::storedRecording);
    }
}
