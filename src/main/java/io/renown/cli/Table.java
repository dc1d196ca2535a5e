package io.renown.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Columns for a terminal, in which a Chinese character takes two places. Numbers stand to the right. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<Object>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of((Object[]) header));
    }

    void add(Object... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i).toString()));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<Object> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i).toString();
            String padding = " ".repeat(widths[i] - width(text));
            line.append(i == 0 ? "" : GAP).append(isNumeric(i) ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1 && rows.get(1).get(column) instanceof Number;
    }

    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int codePoint) {
        int kind = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return kind == UCharacter.EastAsianWidth.WIDE || kind == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
