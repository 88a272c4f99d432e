package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.World;

/** All operations that the double plays. */
public final class Resources {
    private Resources() {}

    /** Returns the players of one Asterisk. */
    public static Players of(World world, String release, String asteriskId) {
        Players players = new Players();
        new ServerResource(world, release, asteriskId).register(players);
        new ModuleResource(world).register(players);
        new LogResource(world).register(players);
        new ConfigResource(world).register(players);
        new ApplicationResource(world).register(players);
        new EventResource(world).register(players);
        new ChannelCreation(world).register(players);
        new ChannelCalling(world).register(players);
        new ChannelMoves(world).register(players);
        new ChannelSound(world).register(players);
        new ChannelMedia(world).register(players);
        new ChannelVariables(world).register(players);
        new ExternalMedia(world).register(players);
        new Snooping(world).register(players);
        new Bridging(world).register(players);
        new BridgeMedia(world).register(players);
        new BridgeVariables(world).register(players);
        new PlaybackResource(world).register(players);
        new LiveRecordingResource(world).register(players);
        new StoredRecordingResource(world).register(players);
        new DeviceStateResource(world).register(players);
        new MailboxResource(world).register(players);
        new EndpointResource(world).register(players);
        new SoundResource(world).register(players);
        return players;
    }
}
