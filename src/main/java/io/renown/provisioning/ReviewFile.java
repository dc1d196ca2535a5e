package io.renown.provisioning;

import io.renown.declaration.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a review file line by line; a refused line does not end the walk. */
final class ReviewFile {

    private static final int LONGEST_LINE = 1_000_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private ReviewFile() {}

    /** What a walk meets. */
    interface Visitor {
        void review(ReviewLine line);

        void problem(FileProblem problem);
    }

    static void walk(TenantFolder folder, String path, Visitor visitor) throws IOException {
        try (Reader in = new BufferedReader(new InputStreamReader(folder.open(path), StandardCharsets.UTF_8))) {
            Optional<String> text = nextLine(in);
            for (int line = 1; text.isPresent(); line++) {
                visit(folder.nameOf(path), line, text.get(), visitor);
                text = nextLine(in);
            }
        }
    }

    private static void visit(String file, int line, String text, Visitor visitor) {
        String content = line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (content.isBlank()) {
            return;
        }
        if (content.length() > LONGEST_LINE) {
            visitor.problem(new FileProblem(file, line, LONGEST_LINE, "longer than " + LONGEST_LINE + " characters"));
            return;
        }
        try {
            visitor.review(ReviewLineParser.parse(line, content));
        } catch (ReviewLineParser.Refused e) {
            visitor.problem(new FileProblem(file, line, e.column(), String.valueOf(e.getMessage())));
        }
    }

    /** The next line, of which at most one character more than {@link #LONGEST_LINE} is kept; empty at the end. */
    private static Optional<String> nextLine(Reader in) throws IOException {
        @Nullable StringBuilder text = null;
        for (int c = in.read(); c >= 0; c = in.read()) {
            text = text == null ? new StringBuilder(512) : text;
            if (c == '\n') {
                break;
            }
            if (text.length() <= LONGEST_LINE) {
                text.append((char) c);
            }
        }
        return Optional.ofNullable(text).map(StringBuilder::toString);
    }
}
