package io.github.arikit.codegen.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON file as strictly as the standard has it, and says where it is broken. */
final class JsonFile {
    private static final Pattern WHERE = Pattern.compile("line (\\d+) column (\\d+)");

    private JsonFile() {}

    static JsonElement parse(String file, String text) throws SpecException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("there is more after the end");
            }
            return element;
        } catch (JsonParseException | IOException e) {
            throw new SpecException(file + where(e) + " is not JSON (download or import the file again)", e);
        }
    }

    private static String where(Exception e) {
        Matcher where = WHERE.matcher(String.valueOf(e.getMessage()));
        return where.find() ? " line " + where.group(1) + ", column " + where.group(2) : "";
    }
}
