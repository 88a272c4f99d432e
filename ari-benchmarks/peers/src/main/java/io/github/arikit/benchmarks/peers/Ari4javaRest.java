package io.github.arikit.benchmarks.peers;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.AriVersion;
import io.github.arikit.benchmarks.RestLoad;
import java.net.URI;

/** The client ari4java, asked as its documentation has it. */
public final class Ari4javaRest {
    private Ari4javaRest() {}

    /** Arguments: name, address, user, password, callers, seconds to warm up, seconds to measure. */
    public static void main(String[] arguments) throws Exception {
        String server = URI.create(arguments[1]).resolve("/").toString();
        ARI ari = ARI.build(server, "bench", arguments[2], arguments[3], AriVersion.ARI_10_0_0);
        new RestLoad(
                        variable -> ari.asterisk().getGlobalVar(variable).execute().getValue(),
                        arguments[4],
                        arguments[5],
                        arguments[6])
                .runAndPrint();
    }
}
