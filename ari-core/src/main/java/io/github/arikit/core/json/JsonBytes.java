package io.github.arikit.core.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from its UTF-8 bytes, one value after the other, and makes garbage only of what is asked for. What it
 * reads, and how leniently, is what {@link JsonFields} does with text; what is no JSON is an {@link IOException} that
 * names the path. Not to be shared between threads.
 */
public final class JsonBytes {

    /** Reads one value that is not null. */
    @FunctionalInterface
    public interface ValueReader<T> {
        /** Consumes exactly one value. */
        @Nullable
        T read(JsonBytes in) throws IOException;
    }

    private static final TextCache TEXTS = new TextCache();

    private byte[] bytes;
    private int at;
    /** Whether an object or array was entered, and nothing in it was read yet. */
    private boolean isFirst;
    /** The string that was scanned last, without its quotes, and what is in it. */
    private int from;

    private int to;
    private boolean isAscii;
    private boolean isEscaped;

    /** Begins to read; the bytes must not change meanwhile. */
    public JsonBytes(byte[] json) {
        bytes = json;
    }

    /** Begins to read others; the bytes must not change meanwhile. */
    public void reset(byte[] json) {
        bytes = json;
        again();
    }

    /** Begins to read the same anew. */
    public void again() {
        at = 0;
        isFirst = false;
    }

    /** Returns the bytes that are read. */
    public byte[] bytes() {
        return bytes;
    }

    /** Enters an object. */
    public void beginObject() throws IOException {
        begin('{', "an object");
    }

    private void begin(char sign, String what) throws IOException {
        if (peek() != sign) {
            throw wrong("not " + what);
        }
        at++;
        isFirst = true;
    }

    /** Goes to the value of the next field, or leaves the object and returns false. */
    public boolean nextField() throws IOException {
        if (!goOn('}')) {
            return false;
        }
        anyField();
        return true;
    }

    /**
     * Goes to the value of the next field, or leaves the object.
     *
     * @param last what this has returned for the field before; {@link NameTable#NONE} for the first one
     * @return the place of its name in the table, {@link NameTable#UNKNOWN}, or {@link NameTable#NONE} if there is no
     *     field left
     */
    public int nextField(NameTable names, int last) throws IOException {
        if (!goOn('}')) {
            return NameTable.NONE;
        }
        int expected = names.follower(last);
        if (expected >= 0 && bytes[at] == '"' && names.isFieldAt(expected, bytes, at + 1)) {
            at += names.length(expected) + 3;
            return expected;
        }
        anyField();
        int place = find(names);
        names.follow(last, place);
        return place;
    }

    /** Scans the name that is next, and goes to the value. */
    private void anyField() throws IOException {
        if (bytes[at] != '"') {
            throw wrong("not the name of a field");
        }
        scanString();
        at = JsonScan.afterColon(bytes, at);
    }

    /** Returns the name of the field whose value is next. */
    public String fieldName() throws IOException {
        return scanned();
    }

    /** Enters an array. */
    public void beginArray() throws IOException {
        begin('[', "an array");
    }

    /** Goes to the next element, or leaves the array and returns false. */
    public boolean nextElement() throws IOException {
        return goOn(']');
    }

    private boolean goOn(char end) throws IOException {
        boolean comesFirst = isFirst;
        isFirst = false;
        if (peek() == end) {
            at++;
            return false;
        }
        if (!comesFirst) {
            at = JsonScan.token(bytes, JsonScan.afterComma(bytes, at));
        }
        return true;
    }

    /** Consumes a null, if that is next. */
    public boolean skipNull() throws IOException {
        if (peek() != 'n') {
            return false;
        }
        literal();
        return true;
    }

    /** Reads a string, or the text of a number or boolean. */
    public @Nullable String string() throws IOException {
        switch (peek()) {
            case '"' -> {
                return text();
            }
            case 'n' -> {
                literal();
                return null;
            }
            case 't' -> {
                literal();
                return "true";
            }
            case 'f' -> {
                literal();
                return "false";
            }
            default -> {
                scanNumber();
                return TEXTS.ascii(bytes, from, to);
            }
        }
    }

    /** Finds the end of the string and its place among those that are known in one go, if nothing in it is unusual. */
    private String text() throws IOException {
        byte[] json = bytes;
        long hash = 0;
        long unusual = 0;
        for (int i = at + 1; i <= json.length - Long.BYTES; i += Long.BYTES) {
            long word = Words.at(json, i);
            unusual |= Words.backslash(word) | word & Words.HIGH_BITS;
            long found = Words.quote(word);
            if (found == 0) {
                hash = Words.hash(hash, word);
                continue;
            }
            if (unusual != 0) {
                break;
            }
            int count = Words.first(found);
            from = at + 1;
            at = i + count + 1;
            return TEXTS.ascii(json, from, at - 1, Words.hash(hash, word & Words.mask(count)));
        }
        scanString();
        return scanned();
    }

    /** Consumes a string that is in the table, and returns its place; consumes nothing else. */
    public int textIn(NameTable texts) throws IOException {
        if (peek() != '"') {
            return NameTable.UNKNOWN;
        }
        int start = at;
        scanString();
        int place = find(texts);
        if (place == NameTable.UNKNOWN) {
            at = start;
        }
        return place;
    }

    /** Reads a whole number of 32 bits. */
    public @Nullable Integer integer() throws IOException {
        Long number = whole("Not a 32 bit number");
        if (number != null && number.intValue() != number) {
            throw wrongBefore("Not a 32 bit number");
        }
        return number == null ? null : (Integer) number.intValue();
    }

    /** Reads a whole number of 64 bits. */
    public @Nullable Long longInteger() throws IOException {
        return whole("Not a 64 bit number");
    }

    private @Nullable Long whole(String problem) throws IOException {
        if (!scanNumeric()) {
            return null;
        }
        int first = bytes[from] == '-' ? from + 1 : from;
        if (to - first <= 18) {
            long number = 0;
            int i = first;
            while (i < to && JsonScan.isDigit(bytes[i])) {
                number = number * 10 + bytes[i++] - '0';
            }
            if (i == to && i > first) {
                return first == from ? number : -number;
            }
        }
        return unusual(problem);
    }

    /** Reads what is whole in spite of how it is written, such as 1e3 or 5.0. */
    private Long unusual(String problem) throws IOException {
        try {
            return new BigDecimal(scanned()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrongBefore(problem);
        }
    }

    /** Reads a number. */
    public @Nullable Double decimal() throws IOException {
        if (!scanNumeric()) {
            return null;
        }
        try {
            double number = Double.parseDouble(scanned());
            if (!Double.isNaN(number) && !Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrongBefore("Not a number");
        }
        throw wrongBefore("Not a number");
    }

    /** Scans a number, or a string with one in it; returns false and consumes it if it is null. */
    private boolean scanNumeric() throws IOException {
        switch (peek()) {
            case '"' -> {
                scanString();
                if (from == to) {
                    throw wrongBefore("Not a number");
                }
            }
            case 'n' -> {
                literal();
                return false;
            }
            default -> scanNumber();
        }
        return true;
    }

    /** Reads a boolean. */
    public @Nullable Boolean bool() throws IOException {
        switch (peek()) {
            case 't' -> {
                literal();
                return Boolean.TRUE;
            }
            case 'f' -> {
                literal();
                return Boolean.FALSE;
            }
            case 'n' -> {
                literal();
                return null;
            }
            default -> throw wrong("not a boolean");
        }
    }

    /** Reads a time as {@link AriTime} describes it. */
    public @Nullable Instant instant() throws IOException {
        if (peek() == '"') {
            scanString();
            Instant usual = isEscaped ? null : AriTime.usual(bytes, from, to);
            if (usual != null) {
                return usual;
            }
            at = from - 1;
        }
        String text = string();
        if (text == null) {
            return null;
        }
        try {
            return AriTime.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("Not a time at " + JsonPath.of(bytes, from - 1) + ": " + text, e);
        }
    }

    /** Reads an array; absent is empty, and null elements are dropped. */
    public <T> List<T> list(ValueReader<T> element) throws IOException {
        if (skipNull()) {
            return List.of();
        }
        List<T> elements = null;
        beginArray();
        while (nextElement()) {
            T value = skipNull() ? null : element.read(this);
            if (value != null) {
                elements = elements == null ? new ArrayList<>(4) : elements;
                elements.add(value);
            }
        }
        return elements == null ? List.of() : Collections.unmodifiableList(elements);
    }

    /** Reads an object of any keys whose values are all of one type; absent is empty, and nulls are dropped. */
    public <T> Map<String, T> map(ValueReader<T> element) throws IOException {
        if (skipNull()) {
            return Map.of();
        }
        Map<String, T> values = new LinkedHashMap<>();
        beginObject();
        while (nextField()) {
            String name = fieldName();
            T value = skipNull() ? null : element.read(this);
            if (value != null) {
                values.put(name, value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** Reads an object of any shape, as {@link JsonValues} describes it; absent is empty. */
    public Map<String, @Nullable Object> anyMap() throws IOException {
        return skipNull() ? Map.of() : anyMap(1);
    }

    /** Keeps a field which the specification does not know; {@code known} is null before the first one. */
    public Map<String, @Nullable Object> unknown(@Nullable Map<String, @Nullable Object> known) throws IOException {
        Map<String, @Nullable Object> fields = known == null ? new LinkedHashMap<>() : known;
        fields.put(fieldName(), any(1));
        return fields;
    }

    private @Nullable Object any(int depth) throws IOException {
        switch (peek()) {
            case '{' -> {
                return anyMap(depth + 1);
            }
            case '[' -> {
                return anyList(depth + 1);
            }
            case '"' -> {
                return string();
            }
            case 't', 'f', 'n' -> {
                return bool();
            }
            default -> {
                scanNumber();
                return JsonValues.number(scanned());
            }
        }
    }

    private Map<String, @Nullable Object> anyMap(int depth) throws IOException {
        checkDepth(depth);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        beginObject();
        while (nextField()) {
            values.put(fieldName(), any(depth));
        }
        return Collections.unmodifiableMap(values);
    }

    private List<@Nullable Object> anyList(int depth) throws IOException {
        checkDepth(depth);
        List<@Nullable Object> values = new ArrayList<>();
        beginArray();
        while (nextElement()) {
            values.add(any(depth));
        }
        return Collections.unmodifiableList(values);
    }

    /** Reads over a value, whatever it is, and checks that it is JSON. */
    public void skipValue() throws IOException {
        at = JsonScan.value(bytes, JsonScan.token(bytes, at), 1);
    }

    /** Reads over the fields that are left of an object of which one was read, and leaves it. */
    public void skipFields() throws IOException {
        if (goOn('}')) {
            at = JsonScan.members(bytes, at, 1);
        }
    }

    private void checkDepth(int depth) throws IOException {
        JsonScan.checkDepth(bytes, at, depth);
    }

    /** Checks that nothing follows. */
    public void end() throws IOException {
        JsonScan.end(bytes, at);
    }

    /** Goes to the next sign that is no space. */
    private byte peek() throws IOException {
        at = JsonScan.token(bytes, at);
        return bytes[at];
    }

    private void literal() throws IOException {
        at = JsonScan.literal(bytes, at);
    }

    private void scanNumber() throws IOException {
        from = at;
        to = JsonScan.number(bytes, at);
        at = to;
        isAscii = true;
        isEscaped = false;
    }

    /** Finds the end of the string that begins here, and goes there. */
    private void scanString() throws IOException {
        byte[] json = bytes;
        from = at + 1;
        long backslashes = 0;
        long all = 0;
        for (int i = from; i <= json.length - Long.BYTES; i += Long.BYTES) {
            long word = Words.at(json, i);
            backslashes |= Words.backslash(word);
            all |= word;
            long found = Words.quote(word);
            if (found == 0) {
                continue;
            }
            if (backslashes != 0 || (all & Words.HIGH_BITS) != 0) {
                break;
            }
            to = i + Words.first(found);
            at = to + 1;
            isAscii = true;
            isEscaped = false;
            return;
        }
        scanUnusual();
    }

    /** Does the same byte by byte. */
    private void scanUnusual() throws IOException {
        at = JsonScan.string(bytes, at);
        to = at - 1;
        isAscii = true;
        isEscaped = false;
        for (int i = from; i < to; i++) {
            isAscii &= bytes[i] >= 0;
            isEscaped |= bytes[i] == '\\';
        }
    }

    private int find(NameTable names) {
        if (!isEscaped) {
            return names.find(bytes, from, to);
        }
        byte[] name = unescaped().getBytes(StandardCharsets.UTF_8);
        return names.find(name, 0, name.length);
    }

    private String scanned() {
        if (isEscaped) {
            return unescaped();
        }
        return isAscii ? TEXTS.ascii(bytes, from, to) : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private String unescaped() {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign != '\\') {
                plain.append(sign);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private IOException wrong(String problem) {
        return JsonScan.wrong(bytes, at, problem);
    }

    private IOException wrongBefore(String problem) {
        return new IOException(problem + " at " + JsonPath.of(bytes, from - 1));
    }
}
