package io.github.arikit.core;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.json.JsonFields;
import java.io.IOException;

/** Calls and configurations for tests. */
public final class Calls {
    /** The password that must show up nowhere. */
    public static final String PASSWORD = "tr0ub4dor-and-three";

    /** Reads the value of {@code value}. */
    public static final TypeAdapter<String> VALUE = new TypeAdapter<>() {
        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.beginObject().name("value").value(value).endObject();
        }

        @Override
        public String read(JsonReader in) throws IOException {
            String value = "";
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("value")) {
                    value = JsonFields.string(in);
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            return value;
        }
    };

    private Calls() {}

    public static Operation operation(HttpMethod method, String path) {
        return Operation.of("channels", "test", method, path);
    }

    public static AriCall<String> get() {
        return AriCall.to(operation(HttpMethod.GET, "/variable"), AriResult.json(VALUE))
                .build();
    }

    public static AriCall<String> post() {
        return AriCall.to(operation(HttpMethod.POST, "/channels"), AriResult.json(VALUE))
                .build();
    }

    public static AriCall<BinaryContent> download() {
        return AriCall.to(operation(HttpMethod.GET, "/file"), AriResult.binary())
                .build();
    }

    public static AriConfig.Builder config(String url) {
        return AriConfig.builder()
                .url(url)
                .username("asterisk")
                .password(PASSWORD)
                .applications("ivr");
    }
}
