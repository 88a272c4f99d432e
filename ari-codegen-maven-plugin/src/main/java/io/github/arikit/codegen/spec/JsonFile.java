package io.github.arikit.codegen.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON file as strictly as the standard has it, and says where it is broken. */
final class JsonFile {
    private static final Pattern WHERE = Pattern.compile("line (\\d+) column (\\d+)");

    private JsonFile() {}

    static JsonElement parse(String file, String text) throws SpecException {
        try {
            JsonReader reader = reader(text);
            rejectRepeatedNames(file, reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("there is more after the end");
            }
            return JsonParser.parseReader(reader(text));
        } catch (JsonParseException | IOException e) {
            throw new SpecException(file + where(e) + " is not JSON (download or import the file again)", e);
        }
    }

    private static JsonReader reader(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    /** JSON leaves open which of two equal names counts, so neither may be dropped in silence. */
    private static void rejectRepeatedNames(String file, JsonReader reader) throws IOException, SpecException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                Set<String> names = new HashSet<>();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    if (!names.add(name)) {
                        throw new SpecException(
                                file + " at " + reader.getPath() + ": the name is there twice (remove one of the two)",
                                null);
                    }
                    rejectRepeatedNames(file, reader);
                }
                reader.endObject();
            }
            case BEGIN_ARRAY -> {
                reader.beginArray();
                while (reader.hasNext()) {
                    rejectRepeatedNames(file, reader);
                }
                reader.endArray();
            }
            default -> reader.skipValue();
        }
    }

    private static String where(Exception e) {
        Matcher where = WHERE.matcher(String.valueOf(e.getMessage()));
        return where.find() ? " line " + where.group(1) + ", column " + where.group(2) : "";
    }
}
