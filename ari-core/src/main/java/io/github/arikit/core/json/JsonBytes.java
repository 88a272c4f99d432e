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

    private static final int DEEPEST = 250;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
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

    /** Begins to read anew; the bytes must not change meanwhile. */
    public void reset(byte[] json) {
        bytes = json;
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
        if (peek() != '"') {
            throw wrong("not the name of a field");
        }
        scanString();
        int nameFrom = from;
        int nameTo = to;
        if (peek() != ':') {
            throw wrong("no colon after the name of a field");
        }
        at++;
        from = nameFrom;
        to = nameTo;
        return true;
    }

    /** Returns the place in the table of the name of the field whose value is next, or {@link NameTable#UNKNOWN}. */
    public int fieldIn(NameTable names) throws IOException {
        return find(names);
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
        byte sign = peek();
        if (sign == end) {
            at++;
            isFirst = false;
            return false;
        }
        if (isFirst) {
            isFirst = false;
        } else if (sign == ',') {
            at++;
        } else {
            throw wrong("neither a comma nor the end");
        }
        return true;
    }

    /** Consumes a null, if that is next. */
    public boolean skipNull() throws IOException {
        if (peek() != 'n') {
            return false;
        }
        literal(NULL);
        return true;
    }

    /** Reads a string, or the text of a number or boolean. */
    public @Nullable String string() throws IOException {
        switch (peek()) {
            case '"' -> {
                scanString();
                return scanned();
            }
            case 'n' -> {
                literal(NULL);
                return null;
            }
            case 't' -> {
                literal(TRUE);
                return "true";
            }
            case 'f' -> {
                literal(FALSE);
                return "false";
            }
            default -> {
                scanNumber();
                return TEXTS.ascii(bytes, from, to);
            }
        }
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
            while (i < to && isDigit(bytes[i])) {
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
                literal(NULL);
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
                literal(TRUE);
                return Boolean.TRUE;
            }
            case 'f' -> {
                literal(FALSE);
                return Boolean.FALSE;
            }
            case 'n' -> {
                literal(NULL);
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
        skip(1);
    }

    private void skip(int depth) throws IOException {
        switch (peek()) {
            case '"' -> scanString();
            case '{' -> {
                checkDepth(depth);
                beginObject();
                while (nextField()) {
                    skip(depth + 1);
                }
            }
            case '[' -> {
                checkDepth(depth);
                beginArray();
                while (nextElement()) {
                    skip(depth + 1);
                }
            }
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> scanNumber();
        }
    }

    private void checkDepth(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw wrong("nested more than " + DEEPEST + " deep");
        }
    }

    /** Checks that nothing follows. */
    public void end() throws IOException {
        while (at < bytes.length) {
            if (!isSpace(bytes[at])) {
                throw wrong("more than one value");
            }
            at++;
        }
    }

    /** Goes to the next sign that is no space. */
    private byte peek() throws IOException {
        byte[] json = bytes;
        int i = at;
        while (i < json.length) {
            byte sign = json[i];
            if (sign > ' ' || !isSpace(sign)) {
                at = i;
                return sign;
            }
            i++;
        }
        at = i;
        throw new IOException("The JSON ends too soon at " + JsonPath.of(json, i));
    }

    private static boolean isSpace(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }

    private void literal(byte[] word) throws IOException {
        int after = at + word.length;
        if (after > bytes.length || !isSame(word) || after < bytes.length && isWordLike(bytes[after])) {
            throw wrong("not a value");
        }
        at = after;
    }

    private boolean isSame(byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordLike(byte sign) {
        return Character.isLetterOrDigit(sign) || sign < 0;
    }

    private void scanNumber() throws IOException {
        from = at;
        int i = at;
        if (sign(i) == '-') {
            i++;
        }
        i = sign(i) == '0' ? i + 1 : digits(i);
        if (sign(i) == '.') {
            i = digits(i + 1);
        }
        if (sign(i) == 'e' || sign(i) == 'E') {
            i++;
            i = digits(sign(i) == '+' || sign(i) == '-' ? i + 1 : i);
        }
        if (i < bytes.length && (isWordLike(bytes[i]) || bytes[i] == '.')) {
            throw wrong("not a value");
        }
        to = i;
        isAscii = true;
        isEscaped = false;
        at = i;
    }

    private int sign(int i) {
        return i < bytes.length ? bytes[i] : 0;
    }

    private int digits(int first) throws IOException {
        int i = first;
        while (i < bytes.length && isDigit(bytes[i])) {
            i++;
        }
        if (i == first) {
            throw wrong("not a value");
        }
        return i;
    }

    /** Finds the end of the string that begins here. */
    private void scanString() throws IOException {
        byte[] json = bytes;
        int i = at + 1;
        from = i;
        int all = 0;
        boolean escaped = false;
        while (i < json.length) {
            byte sign = json[i];
            if (sign == '"') {
                to = i;
                isAscii = all >= 0;
                isEscaped = escaped;
                at = i + 1;
                return;
            }
            if (sign == '\\') {
                escaped = true;
                i = checkEscape(i);
            }
            all |= sign;
            i++;
        }
        throw new IOException("A string without an end at " + JsonPath.of(json, at));
    }

    /** Returns the place of the last sign of the escape that begins here. */
    private int checkEscape(int backslash) throws IOException {
        int i = backslash + 1;
        switch (sign(i)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i;
            }
            case 'u' -> {
                for (int digit = 1; digit <= 4; digit++) {
                    if (Character.digit(sign(i + digit), 16) < 0) {
                        throw wrong("not an escape");
                    }
                }
                return i + 4;
            }
            default -> throw wrong("not an escape");
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
        return new IOException("This is " + problem + " at " + JsonPath.of(bytes, at));
    }

    private IOException wrongBefore(String problem) {
        return new IOException(problem + " at " + JsonPath.of(bytes, from - 1));
    }
}
