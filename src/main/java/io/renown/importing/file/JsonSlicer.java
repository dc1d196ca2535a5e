package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the items out of the first array of objects of a JSON text without parsing them, so that one broken or endless
 * item costs that item. A JSON string holds no raw line break: after one that does, reading goes on at the next line
 * that begins with an object.
 */
final class JsonSlicer {

    private final TextInput text;
    private final int limit;
    private final StringBuilder item = new StringBuilder();
    private boolean overlong;
    private boolean ended;
    private long ordinal;

    /** @param ordinal 1-based, @param json empty with a problem */
    record Slice(long ordinal, String json, @Nullable RowProblem problem) {}

    JsonSlicer(TextInput text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** @return whether there is an array whose first item is an object */
    boolean findArray() throws IOException {
        boolean inString = false;
        int c = text.next();
        while (c != -1) {
            if (inString) {
                if (c == '\\') {
                    text.next();
                }
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '[') {
                skipBlank();
                if (text.peek() == '{') {
                    return true;
                }
            }
            c = text.next();
        }
        return false;
    }

    /** Null after the last item. */
    @Nullable
    Slice next() throws IOException {
        if (ended) {
            return null;
        }
        skipBlank();
        while (text.peek() == ',') {
            text.next();
            skipBlank();
        }
        int c = text.peek();
        if (c == ']') {
            ended = true;
            return null;
        }
        ordinal++;
        item.setLength(0);
        overlong = false;
        if (c == -1) {
            ended = true;
            return problem(Kind.BROKEN_JSON);
        }
        return c == '{' ? object() : other();
    }

    private Slice object() throws IOException {
        int depth = 0;
        boolean inString = false;
        while (true) {
            int c = text.next();
            if (c == -1) {
                ended = true;
                return problem(Kind.BROKEN_JSON);
            }
            add(c);
            if (inString) {
                if (c == '\\') {
                    add(text.next());
                } else if (c == '\n') {
                    resume();
                    return problem(Kind.BROKEN_JSON);
                }
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return slice();
            }
        }
    }

    /** A bare value among the objects. */
    private Slice other() throws IOException {
        int depth = 0;
        boolean inString = false;
        while (true) {
            int c = text.peek();
            if (c == -1 || (!inString && depth <= 0 && (c == ',' || c == ']'))) {
                return problem(Kind.NOT_AN_OBJECT);
            }
            text.next();
            if (inString && c == '\\') {
                text.next();
            }
            if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '[' || c == '{')) {
                depth++;
            } else if (!inString && (c == ']' || c == '}')) {
                depth--;
            }
        }
    }

    private void resume() throws IOException {
        while (text.peek() != -1) {
            skipBlank();
            if (text.peek() == ',') {
                text.next();
                skipBlank();
            }
            if (text.peek() == '{' || text.peek() == ']') {
                return;
            }
            int c = text.next();
            while (c != '\n' && c != -1) {
                c = text.next();
            }
        }
    }

    private Slice slice() {
        if (overlong) {
            return new Slice(ordinal, "", RowProblem.of(Kind.ROW_TOO_LONG, limit));
        }
        return new Slice(ordinal, item.toString(), null);
    }

    private Slice problem(Kind kind) {
        return new Slice(ordinal, "", overlong ? RowProblem.of(Kind.ROW_TOO_LONG, limit) : RowProblem.of(kind));
    }

    private void add(int c) {
        if (item.length() == limit) {
            overlong = true;
        } else if (c != -1) {
            item.append((char) c);
        }
    }

    private void skipBlank() throws IOException {
        int c = text.peek();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            text.next();
            c = text.peek();
        }
    }
}
