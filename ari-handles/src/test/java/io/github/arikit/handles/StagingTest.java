package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.generated.request.PlaybackStopRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {
    private static final PlaybackStopRequest REQUEST = PlaybackStopRequest.of(Key.playback("p"));

    private final Deque<AriException> failures = new ArrayDeque<>();
    private int sent;

    private final RequestSender sender = new RequestSender() {
        @Override
        public <T> T send(AriRequest<T> request) {
            sent++;
            AriException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return null;
        }

        @Override
        public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
            sent++;
            AriException failure = failures.poll();
            return failure == null ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(failure);
        }
    };

    @Test
    void aSecondExecIsRefusedAndSendsNothing() {
        Staging<Void> staging = Staging.of(REQUEST);
        staging.exec(sender);

        assertThatThrownBy(() -> staging.exec(sender)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> staging.execAsync(sender)).isInstanceOf(IllegalStateException.class);

        assertThat(sent).isEqualTo(1);
        assertThat(staging.isPending()).isFalse();
    }

    @Test
    void whatWasNeverStagedCannotBeExecuted() {
        assertThatThrownBy(() -> Staging.none().exec(sender)).isInstanceOf(IllegalStateException.class);

        assertThat(sent).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalLeavesItStagedForAnotherTry(boolean refused) {
        failures.add(
                refused
                        ? AriResponseException.of(REQUEST.toCall(), 404, "Playback not found")
                        : new AriConnectException(
                                "Nobody there", REQUEST.toCall().operation(), null));
        Staging<Void> staging = Staging.of(REQUEST);
        assertThatThrownBy(() -> staging.exec(sender)).isInstanceOf(AriException.class);

        staging.exec(sender);

        assertThat(sent).isEqualTo(2);
    }

    @Test
    void anUnknownOutcomeIsNotTriedAgain() {
        failures.add(new AriTimeoutException(REQUEST.toCall(), Duration.ofSeconds(1)));
        Staging<Void> staging = Staging.of(REQUEST);
        assertThatThrownBy(() -> staging.exec(sender)).isInstanceOf(AriTimeoutException.class);

        assertThatThrownBy(() -> staging.exec(sender)).isInstanceOf(IllegalStateException.class);

        assertThat(sent).isEqualTo(1);
    }

    @Test
    void anAsynchronousRefusalLeavesItStagedToo() {
        failures.add(AriResponseException.of(REQUEST.toCall(), 404, "Playback not found"));
        Staging<Void> staging = Staging.of(REQUEST);
        assertThatThrownBy(() -> staging.execAsync(sender).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AriNotFoundException.class);

        staging.execAsync(sender).join();

        assertThat(sent).isEqualTo(2);
    }

    private Staging<Void> uncertain() {
        Staging<Void> staging = Staging.of(REQUEST);
        failures.add(new AriTimeoutException(REQUEST.toCall(), Duration.ofSeconds(1)));
        assertThatThrownBy(() -> staging.exec(sender)).isInstanceOf(AriTimeoutException.class);
        return staging;
    }

    @Test
    void reconcilingFindsWhatWasCreatedAfterAll() {
        Staging<Void> staging = uncertain();

        boolean exists = staging.reconcile(() -> {});

        assertThat(exists).isTrue();
        assertThat(staging.isPending()).isFalse();
        assertThatThrownBy(() -> staging.reconcile(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reconcilingStagesAgainWhatWasNotCreated() {
        Staging<Void> staging = uncertain();

        boolean exists = staging.reconcile(() -> {
            throw AriResponseException.of(REQUEST.toCall(), 404, "Playback not found");
        });
        staging.exec(sender);

        assertThat(exists).isFalse();
        assertThat(sent).isEqualTo(2);
    }

    @Test
    void reconcilingThatFailsCanBeTriedAgain() {
        Staging<Void> staging = uncertain();

        assertThatThrownBy(() -> staging.reconcile(() -> {
                    throw new AriConnectException("nobody there", null, null);
                }))
                .isInstanceOf(AriConnectException.class);

        assertThat(staging.isPending()).isFalse();
        assertThat(staging.reconcile(() -> {})).isTrue();
    }

    @Test
    void reconcilingWithoutAnUnknownOutcomeIsAMistake() {
        Staging<Void> staging = Staging.of(REQUEST);

        assertThatThrownBy(() -> staging.reconcile(() -> {})).isInstanceOf(IllegalStateException.class);
        staging.exec(sender);
        assertThatThrownBy(() -> staging.reconcile(() -> {})).isInstanceOf(IllegalStateException.class);
    }
}
