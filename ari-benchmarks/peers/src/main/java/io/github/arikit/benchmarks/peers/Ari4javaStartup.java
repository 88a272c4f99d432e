package io.github.arikit.benchmarks.peers;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.AriVersion;
import ch.loway.oss.ari4java.generated.models.Message;
import ch.loway.oss.ari4java.tools.AriCallback;
import ch.loway.oss.ari4java.tools.RestException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Connects with ari4java, waits for one event, says so, and ends. */
public final class Ari4javaStartup {
    private Ari4javaStartup() {}

    /** Arguments: address, user, password, application. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        String server = URI.create(arguments[0]).resolve("/").toString();
        ARI ari = ARI.build(server, arguments[3], arguments[1], arguments[2], AriVersion.ARI_10_0_0);
        ari.events().eventWebsocket(arguments[3]).execute(new AriCallback<Message>() {
            @Override
            public void onSuccess(Message message) {
                first.countDown();
            }

            @Override
            public void onFailure(RestException failure) {
                failure.printStackTrace();
            }
        });
        first.await();
        System.out.println("FIRST EVENT");
        Runtime.getRuntime().halt(0);
    }
}
