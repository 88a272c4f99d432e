package io.github.arikit.handles.fault;

import io.github.arikit.handles.fault.FaultProxy.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults of the suite: what goes wrong, and what the application is to see of it. */
enum NamedFault {
    CONNECTION_CLOSED_IN_ORDER(Sees.A_GAP, proxy -> proxy.cutEventSockets(false)),
    CONNECTION_RESET(Sees.A_GAP, proxy -> proxy.cutEventSockets(true)),
    SERVER_REFUSES_CONNECTIONS_FOR_A_WHILE(Sees.A_GAP, FaultProxy::goDown, FaultProxy::comeUp),
    CLOSE_FRAME_NORMAL(Sees.A_GAP, () -> before(Frame.close(1000).bytes())),
    CLOSE_FRAME_GOING_AWAY(Sees.A_GAP, () -> before(Frame.close(1001).bytes())),
    CLOSE_FRAME_MESSAGE_TOO_BIG(Sees.A_GAP, () -> before(Frame.close(1009).bytes())),
    CLOSE_FRAME_WITHOUT_CODE(Sees.A_GAP, () -> before(new Frame(Frame.CLOSE, new byte[0]).bytes())),
    CLOSE_FRAME_WITH_AN_INVALID_CODE(Sees.A_GAP, () -> before(Frame.close(5).bytes())),
    RESET_IN_THE_MIDDLE_OF_A_FRAME(Sees.A_GAP, () -> half(true)),
    END_IN_THE_MIDDLE_OF_A_FRAME(Sees.A_GAP, () -> half(false)),
    HALF_OPEN_NOTHING_ARRIVES_ANY_MORE(Sees.A_GAP_AFTER_SILENCE, Swallowing::new),
    HALF_OPEN_NOTHING_LEAVES_ANY_MORE(Sees.A_GAP_AFTER_SILENCE, Muting::new),
    STALL_IN_THE_MIDDLE_OF_A_FRAME(Sees.A_GAP_AFTER_SILENCE, Stalling::new),
    FRAME_WITH_RESERVED_BITS(Sees.A_GAP, () -> before(new Frame(0xf1, new byte[] {'x'}).bytes())),
    FRAME_OF_AN_UNKNOWN_KIND(Sees.A_GAP, () -> before(new Frame(0x83, new byte[] {'x'}).bytes())),
    FRAME_OF_FOUR_EXABYTES(Sees.A_GAP, () -> before(Frame.bytes(Frame.TEXT, 1L << 62, new byte[64]))),
    FRAME_OF_NEGATIVE_LENGTH(Sees.A_GAP, () -> before(Frame.bytes(Frame.TEXT, -1, new byte[64]))),
    FRAME_OF_ONE_GIGABYTE(Sees.A_GAP, () -> before(Frame.bytes(Frame.TEXT, 1L << 30, new byte[64]))),
    CONTINUATION_OF_NOTHING(Sees.A_GAP, () -> before(new Frame(0x80, new byte[] {'x'}).bytes())),
    MESSAGE_INSIDE_A_FRAGMENTED_MESSAGE(Sees.A_GAP, () -> before(new Frame(0x01, new byte[] {'{'}).bytes())),
    CONTROL_FRAME_IN_FRAGMENTS(Sees.A_GAP, () -> before(new Frame(0x09, new byte[] {'x'}).bytes())),
    CONTROL_FRAME_TOO_LONG(Sees.A_GAP, () -> before(new Frame(Frame.PING, new byte[200]).bytes())),
    TEXT_THAT_IS_NOT_UTF8(Sees.A_GAP, () -> before(new Frame(Frame.TEXT, new byte[] {(byte) 0xc3, 0x28}).bytes())),
    RANDOM_BYTES(Sees.A_GAP, () -> before("\u00ff\u00fe\u00fd garbage".getBytes(StandardCharsets.ISO_8859_1))),
    TEXT_THAT_IS_NOT_JSON(Sees.A_REPORT, () -> before(Frame.text("}{").bytes())),
    EMPTY_TEXT(Sees.A_REPORT, () -> before(Frame.text("").bytes())),
    JSON_THAT_IS_NO_OBJECT(Sees.A_REPORT, () -> before(Frame.text("[]").bytes())),
    JSON_WITHOUT_A_TYPE(
            Sees.A_REPORT, () -> before(Frame.text("{\"application\":\"x\"}").bytes())),
    JSON_THAT_IS_CUT_OFF(
            Sees.A_REPORT,
            () -> before(Frame.text("{\"type\":\"StasisStart\",\"chan").bytes())),
    JSON_NESTED_A_HUNDRED_THOUSAND_DEEP(
            Sees.A_REPORT, () -> before(Frame.text("[".repeat(100_000)).bytes())),
    FIELD_OF_THE_WRONG_KIND(Sees.A_REPORT, () -> before(wrongField())),
    EVENT_OF_AN_UNKNOWN_TYPE(
            Sees.NOTHING,
            () -> before(Frame.text("{\"type\":\"FutureEvent\",\"x\":[1]}").bytes())),
    BINARY_MESSAGE(Sees.NOTHING, () -> before(new Frame(Frame.BINARY, new byte[1024]).bytes())),
    PING_FROM_THE_SERVER(Sees.NOTHING, () -> before(new Frame(Frame.PING, new byte[] {'p'}).bytes())),
    UNASKED_PONG(Sees.NOTHING, () -> before(new Frame(0x8a, new byte[0]).bytes())),
    FRAME_OF_ONE_MEGABYTE(Sees.NOTHING, () -> before(oneMegabyte())),
    EVERY_FRAME_IN_FRAGMENTS(Sees.NOTHING, Fragmenting::new),
    SLOW_DRIP_BYTE_BY_BYTE(Sees.NOTHING, Dripping::new),
    LATENCY(Sees.NOTHING, Delaying::new),
    SEVERAL_FRAMES_IN_ONE_PACKET(Sees.NOTHING, Batching::new),
    HANDSHAKE_NOT_BOOTED_503(Sees.AN_OUTAGE, NamedFault::cutAll, () -> answering("HTTP/1.1 503 Not booted")),
    HANDSHAKE_NOT_FOUND_404(Sees.AN_OUTAGE, NamedFault::cutAll, () -> answering("HTTP/1.1 404 Not Found")),
    HANDSHAKE_SERVER_ERROR_500(Sees.AN_OUTAGE, NamedFault::cutAll, () -> answering("HTTP/1.1 500 Oops")),
    HANDSHAKE_IS_NOT_HTTP(Sees.AN_OUTAGE, NamedFault::cutAll, () -> answering("SSH-2.0-OpenSSH_9.9")),
    HANDSHAKE_CLOSED_WITHOUT_ANSWER(Sees.AN_OUTAGE, NamedFault::cutAll, () -> closing(0)),
    HANDSHAKE_CUT_IN_ITS_HEAD(Sees.AN_OUTAGE, NamedFault::cutAll, () -> closing(20)),
    HANDSHAKE_NEVER_ANSWERED(Sees.AN_OUTAGE, NamedFault::cutAll, Silencing::new),
    SESSION_LIMIT_REACHED(Sees.AN_OUTAGE, NamedFault::cutAll, Rejecting::new),
    FLAPPING_EVERY_CONNECTION_IS_DROPPED_AT_ONCE(Sees.AN_OUTAGE, NamedFault::cutAll, Flapping::new),
    HANDSHAKE_UNAUTHORIZED_401(Sees.A_REFUSAL, NamedFault::cutAll, () -> answering("HTTP/1.1 401 Unauthorized")),
    HANDSHAKE_FORBIDDEN_403(Sees.A_REFUSAL, NamedFault::cutAll, () -> answering("HTTP/1.1 403 Forbidden"));

    /** What an application sees. */
    enum Sees {
        /** Every event, and no interruption. */
        NOTHING,
        /** Every event, a report of the message that cannot be read, and no interruption. */
        A_REPORT,
        /** An interruption, and then a comparison; events may be missing before it and none after. */
        A_GAP,
        /** The same, and attempts that fail before one that does not. */
        AN_OUTAGE,
        /** A gap that is found out by the lack of a sign of life. */
        A_GAP_AFTER_SILENCE,
        /** A gap, and a refusal that lasts until it is resumed. */
        A_REFUSAL
    }

    /** Something done to the proxy. */
    interface Action {
        Action NONE = proxy -> {};

        void on(FaultProxy proxy) throws IOException;
    }

    private final Sees sees;
    private final Action begin;
    private final Action end;
    private final Supplier<Fault> fault;

    NamedFault(Sees sees, Action begin) {
        this(sees, begin, Action.NONE);
    }

    NamedFault(Sees sees, Action begin, Action end) {
        this(sees, begin, end, () -> Fault.NONE);
    }

    NamedFault(Sees sees, Supplier<Fault> fault) {
        this(sees, Action.NONE, Action.NONE, fault);
    }

    NamedFault(Sees sees, Action begin, Supplier<Fault> fault) {
        this(sees, begin, Action.NONE, fault);
    }

    NamedFault(Sees sees, Action begin, Action end, Supplier<Fault> fault) {
        this.sees = sees;
        this.begin = begin;
        this.end = end;
        this.fault = fault;
    }

    Sees sees() {
        return sees;
    }

    void begin(FaultProxy proxy) throws IOException {
        proxy.suffer(fault.get());
        begin.on(proxy);
    }

    void end(FaultProxy proxy) throws IOException {
        proxy.heal();
        end.on(proxy);
    }

    private static void cutAll(FaultProxy proxy) throws IOException {
        proxy.cutEventSockets(true);
    }

    private static byte[] wrongField() {
        return Frame.text("{\"type\":\"StasisStart\",\"args\":{\"no\":\"list\"}}")
                .bytes();
    }

    private static byte[] oneMegabyte() {
        String text = "{\"type\":\"ChannelUserevent\",\"eventname\":\"big\",\"userevent\":{\"x\":\""
                + "x".repeat(1 << 20) + "\"}}";
        return Frame.text(text).bytes();
    }

    /** Sends these bytes once, before the next frame. */
    private static Fault before(byte[] bytes) {
        AtomicInteger times = new AtomicInteger();
        return new Fault() {
            @Override
            public void frame(Frame frame, Wire wire) throws IOException {
                if (times.getAndIncrement() == 0) {
                    wire.write(bytes);
                }
                wire.write(frame.bytes());
            }
        };
    }

    /** Sends half of the next frame, and then ends the connection. */
    private static Fault half(boolean reset) {
        AtomicInteger times = new AtomicInteger();
        return new Fault() {
            @Override
            public void frame(Frame frame, Wire wire) throws IOException {
                byte[] bytes = frame.bytes();
                if (times.getAndIncrement() > 0) {
                    wire.write(bytes);
                    return;
                }
                wire.write(Arrays.copyOf(bytes, bytes.length / 2));
                wire.end(reset);
            }
        };
    }

    /** Answers handshakes with this status. */
    private static Fault answering(String statusLine) {
        return new Fault() {
            @Override
            public byte[] answer(Wire wire) {
                return (statusLine + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            }
        };
    }

    /** Closes after so many bytes of the answer to the handshake. */
    private static Fault closing(int bytes) {
        return new Fault() {
            @Override
            public byte @Nullable [] answer(Wire wire) throws IOException {
                if (bytes == 0) {
                    wire.end(false);
                }
                return null;
            }

            @Override
            public void handshake(byte[] answer, Wire wire) throws IOException {
                wire.write(Arrays.copyOf(answer, bytes));
                wire.end(false);
            }
        };
    }

    /** Loses what is sent to the client. */
    private static final class Swallowing implements Fault {
        @Override
        public void frame(Frame frame, Wire wire) {}
    }

    /** Loses what the client sends, pings included, and so the pongs; events do not arrive either. */
    private static final class Muting implements Fault {
        @Override
        public void frame(Frame frame, Wire wire) {}

        @Override
        public boolean passesToServer() {
            return false;
        }
    }

    /** Stops in the middle of a frame, and leaves the connection open. */
    private static final class Stalling implements Fault {
        private final CountDownLatch healed = new CountDownLatch(1);

        @Override
        public void frame(Frame frame, Wire wire) throws IOException, InterruptedException {
            byte[] bytes = frame.bytes();
            wire.write(Arrays.copyOf(bytes, bytes.length / 2));
            healed.await();
            wire.end(true);
        }

        @Override
        public void heal() {
            healed.countDown();
        }
    }

    private static final class Fragmenting implements Fault {
        @Override
        public void frame(Frame frame, Wire wire) throws IOException {
            wire.write(frame.isText() ? frame.fragmented(7) : frame.bytes());
        }
    }

    private static final class Dripping implements Fault {
        @Override
        public void frame(Frame frame, Wire wire) throws IOException {
            for (byte one : frame.bytes()) {
                wire.write(new byte[] {one});
            }
        }
    }

    private static final class Delaying implements Fault {
        @Override
        public void frame(Frame frame, Wire wire) throws IOException, InterruptedException {
            TimeUnit.MILLISECONDS.sleep(20);
            wire.write(frame.bytes());
        }
    }

    /** Holds back two frames of three. */
    private static final class Batching implements Fault {
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private int frames;

        @Override
        public void frame(Frame frame, Wire wire) throws IOException {
            held.writeBytes(frame.bytes());
            frames++;
            if (frames % 3 == 0 || !frame.isText()) {
                wire.write(held.toByteArray());
                held.reset();
            }
        }
    }

    /** Leaves the handshake without an answer. */
    private static final class Silencing implements Fault {
        private final CountDownLatch healed = new CountDownLatch(1);

        @Override
        public byte[] answer(Wire wire) throws InterruptedException {
            healed.await();
            return new byte[0];
        }

        @Override
        public void heal() {
            healed.countDown();
        }
    }

    private static final class Rejecting implements Fault {
        @Override
        public boolean accepts() {
            return false;
        }
    }

    private static final class Flapping implements Fault {
        @Override
        public void handshake(byte[] answer, Wire wire) throws IOException {
            wire.write(answer);
            wire.end(true);
        }
    }
}
