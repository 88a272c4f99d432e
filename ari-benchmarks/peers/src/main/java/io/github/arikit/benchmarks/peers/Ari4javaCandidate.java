package io.github.arikit.benchmarks.peers;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.AriVersion;
import ch.loway.oss.ari4java.generated.models.Event;
import ch.loway.oss.ari4java.generated.models.Message;
import ch.loway.oss.ari4java.tools.AriCallback;
import ch.loway.oss.ari4java.tools.RestException;
import io.github.arikit.benchmarks.Ingest;

/** The client ari4java, as its documentation has it used. */
public final class Ari4javaCandidate {
    private Ari4javaCandidate() {}

    /** Arguments: name, port, events to warm up, events to measure. */
    public static void main(String[] arguments) throws Exception {
        Ingest ingest = new Ingest(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        ARI ari = ARI.build(
                "http://127.0.0.1:" + arguments[1] + "/", "bench", "arikit", "arikit", AriVersion.ARI_10_0_0);
        ari.events().eventWebsocket("bench").execute(new AriCallback<Message>() {
            @Override
            public void onSuccess(Message message) {
                ingest.sharedEvent(((Event) message).getTimestamp().getTime());
            }

            @Override
            public void onFailure(RestException failure) {
                failure.printStackTrace();
            }
        });
        ingest.awaitAndPrint();
    }
}
