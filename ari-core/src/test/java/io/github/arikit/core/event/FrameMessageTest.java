package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.JsonBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameMessageTest {
    private static final AtomicInteger READINGS = new AtomicInteger();

    private static final class Ring extends FrameMessage {
        private static final KeyedFields BELL = KeyedFields.builder()
                .id(Key.Kind.DEVICE_STATE, "house", "name")
                .ids(Key.Kind.CHANNEL, "wires")
                .target("owner")
                .build();
        private static final KeyedFields KEYED = KeyedFields.builder()
                .node("asterisk_id")
                .app("application")
                .object("bell", BELL)
                .build();

        Ring(FrameScan scan) throws IOException {
            super(scan, KEYED);
        }

        @Override
        public String type() {
            return "Ring";
        }

        @Override
        protected Object read(JsonBytes in) throws IOException {
            READINGS.incrementAndGet();
            in.beginObject();
            List<String> names = new ArrayList<>();
            while (in.nextField()) {
                names.add(in.fieldName());
                if (in.fieldName().equals("times")) {
                    in.integer();
                } else {
                    in.skipValue();
                }
            }
            return List.copyOf(names);
        }

        Object content() {
            return fields();
        }

        @Override
        public String toJson() {
            return frameText();
        }
    }

    private static final FrameDecoder DECODER = new FrameDecoder("Ring") {
        @Override
        protected AriMessage message(int type, FrameScan scan) throws IOException {
            return new Ring(scan);
        }
    };

    private static Ring ring(String fields) {
        return (Ring) DECODER.decode(("{" + fields + "}").replace('\'', '"'));
    }

    @Test
    void keysAreFoundWhereverTheyAreAndOnce() {
        Ring ring = ring("'application':'ivr','bell':{'name':'front','wires':['c1','c2','c1'],'x':[{}],'house':'h',"
                + "'owner':'bridge:b:1'},'type':'Ring','asterisk_id':'pbx'");

        assertThat(ring.keys())
                .containsExactlyInAnyOrder(
                        key(Key.Kind.DEVICE_STATE, "h/front"),
                        key(Key.Kind.CHANNEL, "c1"),
                        key(Key.Kind.CHANNEL, "c2"),
                        key(Key.Kind.BRIDGE, "b:1"));
    }

    private static Key key(Key.Kind kind, String id) {
        return new Key(kind, id, "pbx", "", "ivr");
    }

    @Test
    void locationOfOneFrameIsNotThatOfTheNext() {
        ring("'type':'Ring','asterisk_id':'pbx','application':'ivr','bell':{'wires':['c1']}");

        assertThat(ring("'type':'Ring','bell':{'wires':['c1']}").keys()).containsExactly(Key.channel("c1"));
    }

    @Test
    void manyKeysAreKept() {
        StringBuilder wires = new StringBuilder("'c0'");
        for (int i = 1; i < 5_000; i++) {
            wires.append(",'c").append(i).append('\'');
        }

        assertThat(ring("'type':'Ring','bell':{'wires':[" + wires + "]}").keys())
                .hasSize(5_000)
                .contains(Key.channel("c0"), Key.channel("c4999"));
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        int before = READINGS.get();

        Ring ring = ring("'type':'Ring','times':3,'bell':{'wires':['c1']}");

        assertThat(ring.keys()).hasSize(1);
        assertThat(ring).hasToString("Ring{\"type\":\"Ring\",\"times\":3,\"bell\":{\"wires\":[\"c1\"]}}");
        assertThat(READINGS).hasValue(before);
    }

    @Test
    void threadsThatRaceForTheFieldsGetTheSameOnes() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            for (int i = 0; i < 500; i++) {
                int before = READINGS.get();
                Ring ring = ring("'type':'Ring','times':3");
                Set<Integer> seen = ConcurrentHashMap.newKeySet();
                Callable<Boolean> reader = () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return seen.add(System.identityHashCode(ring.content()));
                };
                for (Future<Boolean> done : pool.invokeAll(List.of(reader, reader, reader, reader))) {
                    done.get(10, TimeUnit.SECONDS);
                }

                assertThat(seen).hasSize(1);
                assertThat(READINGS).hasValue(before + 1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void fieldOfAWrongTypeIsToldEachTimeAndNamed() {
        Ring ring = ring("'type':'Ring','times':'often'");

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(AriDecodeException.class)
                    .isThrownBy(ring::content)
                    .withMessageContaining("Ring")
                    .withMessageContaining("$.times");
        }
    }

    @Test
    void aFrameThatIsNoJsonIsRefusedAtOnceAndTheNextOneIsRead() {
        assertThatExceptionOfType(AriDecodeException.class)
                .isThrownBy(() -> ring("'type':'Ring','times':'of"))
                .satisfies(e -> assertThat(e.text()).isEqualTo("{\"type\":\"Ring\",\"times\":\"of}"));

        assertThat(ring("'type':'Ring'").keys()).isEmpty();
    }
}
