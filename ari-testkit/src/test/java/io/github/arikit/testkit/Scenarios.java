package io.github.arikit.testkit;

import java.util.ArrayList;
import java.util.List;

/** All scenarios. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.addAll(ServerScenarios.all());
        all.addAll(CallScenarios.all());
        all.addAll(ChannelScenarios.all());
        all.addAll(MediaScenarios.all());
        all.addAll(BridgeScenarios.all());
        all.addAll(EventScenarios.all());
        all.addAll(BroadcastScenarios.all());
        all.addAll(PhoneScenarios.all());
        return all;
    }
}
