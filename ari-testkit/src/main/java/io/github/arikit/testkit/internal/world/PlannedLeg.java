package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.Leg;
import io.github.arikit.testkit.StasisBroadcast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the steps that a script plans. */
final class PlannedLeg implements Leg {
    private final Channel channel;
    private final LegActions actions;
    private final List<Step> steps = new ArrayList<>();

    PlannedLeg(Channel channel, LegActions actions) {
        this.channel = channel;
        this.actions = actions;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    @Override
    public String channelId() {
        return channel.id();
    }

    @Override
    public String extension() {
        return channel.place().extension();
    }

    @Override
    public Leg ring() {
        return step("Ringing", "", actions::ring);
    }

    @Override
    public Leg progress() {
        return step("Progress", "", actions::progress);
    }

    @Override
    public Leg answer() {
        return step("Answer", "", actions::answer);
    }

    @Override
    public Leg pause(Duration duration) {
        return step("Wait", seconds(duration), (leg, next) -> actions.pause(duration, next));
    }

    @Override
    public Leg sendDtmf(String digits) {
        return step("SendDTMF", digits + ",100,100", (leg, next) -> actions.sendDtmf(leg, digits, next));
    }

    @Override
    public Leg busy() {
        return step("Busy", "20", (leg, next) -> actions.busy(leg));
    }

    @Override
    public Leg congestion() {
        return step("Congestion", "20", (leg, next) -> actions.congestion(leg));
    }

    @Override
    public Leg stasis(String application, String... arguments) {
        String list = AppArguments.join(arguments);
        String data = list.isEmpty() ? application : application + "," + list;
        return step("Stasis", data, (leg, next) -> actions.stasis(leg, application, list, next));
    }

    @Override
    public Leg stasisBroadcast(StasisBroadcast settings) {
        return step("StasisBroadcast", data(settings), (leg, next) -> actions.broadcast(leg, settings, next));
    }

    /** Writes settings as the dialplan has them, without what comes last and is as it is by default. */
    private static String data(StasisBroadcast settings) {
        return Stream.of(
                        String.valueOf(settings.timeout().toMillis()),
                        settings.applicationFilter(),
                        String.join(":", settings.arguments()),
                        settings.notifiesClaimed() ? "yes" : "")
                .collect(Collectors.joining(","))
                .replaceFirst(",+$", "");
    }

    @Override
    public Leg waitForHangup() {
        return step("Wait", "3600", (leg, next) -> {});
    }

    @Override
    public Leg hangup(int cause) {
        return step("Hangup", String.valueOf(cause), (leg, next) -> actions.hangup(leg, cause));
    }

    private Leg step(String application, String data, BiConsumer<Channel, Runnable> action) {
        steps.add(new Step(application, data, action));
        return this;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toMillis() / 1000.0);
    }
}
