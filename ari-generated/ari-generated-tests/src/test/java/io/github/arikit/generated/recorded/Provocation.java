package io.github.arikit.generated.recorded;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Makes a server send every event that Local channels can provoke, with nothing but its dialplan for examples. */
final class Provocation {
    private static final String APPLICATION = "recorder";

    private final RawAri ari;
    private final String prefix = "recorded-" + Long.toString(System.nanoTime(), 36) + "-";
    private int calls;

    Provocation(RawAri ari) {
        this.ari = ari;
    }

    void run() throws Exception {
        WebSocket socket = ari.listen(APPLICATION);
        restOverWebsocket(socket);
        deviceState();
        variablesAndUserEvents();
        callAndDtmf();
        bridges();
        playbacks();
        recordings();
        talking();
        broadcast();
        moveThatFails();
        ari.listen(APPLICATION);
        ari.await("ApplicationReplaced");
    }

    private void restOverWebsocket(WebSocket socket) throws Exception {
        socket.sendText(
                        "{\"type\":\"RESTRequest\",\"transaction_id\":\"t1\",\"request_id\":\"r1\",\"method\":\"GET\","
                                + "\"uri\":\"applications/" + APPLICATION + "\"}",
                        true)
                .join();
        ari.await("RESTResponse");
    }

    private void deviceState() throws Exception {
        ari.send("PUT", "/deviceStates/Stasis%3Arecorder?deviceState=BUSY", "");
        ari.await("DeviceStateChanged");
        ari.send("DELETE", "/deviceStates/Stasis%3Arecorder", "");
    }

    private void variablesAndUserEvents() throws Exception {
        String channel = call("answer");
        variable(channel, "RECORDED", "yes");
        ari.await("ChannelVarset", of(channel));
        variable(channel, "CALLERID(name)", "Alice");
        ari.await("ChannelCallerId", of(channel));
        variable(channel, "CONNECTEDLINE(name)", "Bob");
        ari.await("ChannelConnectedLine");
        ari.send(
                "POST",
                "/events/user/hello?application=" + APPLICATION + "&source=channel%3A" + channel,
                "{\"variables\": {\"greeting\": \"hi\"}}");
        ari.await("ChannelUserevent");
        hangUp(channel);
        ari.await("ChannelHangupRequest", of(channel));
        ari.await("StasisEnd", of(channel));
        ari.await("ChannelDestroyed", of(channel));
    }

    private void callAndDtmf() throws Exception {
        String channel = call("dtmf-1234");
        ari.await("ChannelDtmfReceived");
        hangUp(channel);
        ari.await("ChannelDialplan");
        ari.await("ChannelStateChange");
        ari.await("Dial");
    }

    private void bridges() throws Exception {
        String first = call("answer");
        String second = call("answer");
        ari.post("/bridges/recorded-bridge?type=mixing,video_single&name=recorded");
        ari.await("BridgeCreated");
        ari.post("/bridges/recorded-bridge/addChannel?channel=" + first + "," + second);
        ari.await("ChannelEnteredBridge", of(second));
        ari.post("/bridges/recorded-bridge/videoSource/" + first);
        ari.await("BridgeVideoSourceChanged");
        ari.post("/bridges/recorded-bridge/removeChannel?channel=" + second);
        ari.await("ChannelLeftBridge");
        ari.send("DELETE", "/bridges/recorded-bridge", "");
        ari.await("BridgeDestroyed");
        hangUp(first);
        hangUp(second);
    }

    private void playbacks() throws Exception {
        String channel = call("answer");
        ari.post("/channels/" + channel + "/play/recorded-playback?media=sound%3Abeep,sound%3Abeep");
        ari.await("PlaybackStarted");
        ari.await("PlaybackContinuing");
        ari.await("PlaybackFinished");
        hangUp(channel);
    }

    private void recordings() throws Exception {
        String channel = call("echo");
        ari.post("/channels/" + channel + "/record?format=wav&ifExists=overwrite&name=recorder");
        ari.await("RecordingStarted");
        ari.post("/recordings/live/recorder/stop");
        ari.await("RecordingFinished");
        ari.send("DELETE", "/recordings/stored/recorder", "");
        hangUp(channel);
        recordingThatFails();
    }

    /** A channel is answered before it is recorded; the near half of a Local channel that rings cannot be. */
    private void recordingThatFails() throws Exception {
        String ringing = prefix + ++calls;
        ari.post("/channels/create?endpoint=Local%2Fring-only%40default&channelId=" + ringing + "&app=" + APPLICATION);
        ari.await("StasisStart", of(ringing));
        ari.post("/channels/" + ringing + "/dial");
        ari.await("ChannelStateChange", of(ringing));
        ari.post("/channels/" + ringing + "/record?format=wav&name=recorder-fails");
        ari.await("RecordingFailed");
        hangUp(ringing);
    }

    private void talking() throws Exception {
        String talking = call("playback");
        variable(talking, "TALK_DETECT(set)", "100,200");
        ari.await("ChannelTalkingStarted");
        ari.await("ChannelTalkingFinished");
        hangUp(talking);
    }

    private void broadcast() throws Exception {
        String id = prefix + ++calls;
        ari.post("/channels/" + id + "?endpoint=Local%2Fanswer%40default&context=default&extension=broadcast");
        JsonObject offered = ari.await("CallBroadcast");
        ari.post("/events/claim?application=" + APPLICATION + "&channelId="
                + encoded(offered.getAsJsonObject("channel").get("id").getAsString()));
        ari.await("CallClaimed");
        hangUp(id);
    }

    private void moveThatFails() throws Exception {
        String channel = call("answer");
        ari.post("/channels/" + channel + "/move?app=nobody");
        ari.await("ApplicationMoveFailed");
        hangUp(channel);
    }

    /** Calls an extension, and returns the channel that is in the application. */
    private String call(String extension) throws Exception {
        String id = prefix + ++calls;
        ari.post("/channels/" + id + "?endpoint=Local%2F" + extension + "%40default&appArgs=a,b&app=" + APPLICATION);
        ari.await("StasisStart", of(id));
        return id;
    }

    private void variable(String channel, String name, String value) throws Exception {
        ari.post("/channels/" + channel + "/variable?variable=" + encoded(name) + "&value=" + encoded(value));
    }

    private void hangUp(String channel) throws Exception {
        ari.send("DELETE", "/channels/" + channel, "");
        ari.await("ChannelDestroyed", of(channel));
    }

    private static Predicate<JsonObject> of(String channel) {
        return frame -> frame.has("channel")
                && frame.getAsJsonObject("channel").get("id").getAsString().equals(channel);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
