package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of a worksheet part, in the order of the file. */
final class SheetRows {

    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final boolean epoch1904;
    private final Limits limits;
    private final SheetText text;
    private long number;
    private List<String> cells = new ArrayList<>();
    private @Nullable RowProblem problem;
    private int faultColumn;

    /** @param number as the spreadsheet shows it, @param faultColumn zero-based, of no meaning without a problem */
    record SheetRow(
            long number, List<String> cells, @Nullable RowProblem problem, int faultColumn) {}

    SheetRows(XMLStreamReader xml, SharedStrings strings, DateStyles styles, boolean epoch1904, Limits limits) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.epoch1904 = epoch1904;
        this.limits = limits;
        this.text = new SheetText(xml, limits.maxCellChars());
    }

    @Nullable
    SheetRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                readRow();
                return new SheetRow(number, cells, problem, faultColumn);
            }
        }
        return null;
    }

    private void readRow() throws XMLStreamException {
        number = rowNumber(xml.getAttributeValue(null, "r"), number + 1);
        cells = new ArrayList<>();
        problem = null;
        faultColumn = -1;
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = columnOf(xml.getAttributeValue(null, "r"), column + 1);
                put(column, readCell());
            }
        }
    }

    private void put(int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (column >= limits.maxColumns()) {
            raise(Kind.TOO_MANY_COLUMNS, limits.maxColumns(), column);
        } else if (value.length() > limits.maxCellChars()) {
            raise(Kind.CELL_TOO_LONG, limits.maxCellChars(), column);
        } else {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
    }

    private void raise(Kind kind, int limit, int column) {
        if (problem == null) {
            problem = RowProblem.of(kind, limit);
            faultColumn = column;
        }
    }

    private String readCell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                value = switch (xml.getLocalName()) {
                    case "v" -> text.readPlain("v");
                    case "is" -> text.read("is");
                    default -> value;
                };
            }
        }
        return shown(type == null ? "n" : type, style, value);
    }

    private String shown(String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.get(index(value));
            case "b" -> value.strip().equals("1") ? "true" : "false";
            case "n" ->
                styles.isDate(style == null ? 0 : index(style))
                        ? SheetNumber.date(value.strip(), epoch1904)
                        : SheetNumber.text(value.strip());
            default -> value;
        };
    }

    private static int index(String digits) {
        String bare = digits.strip();
        boolean small = !bare.isEmpty() && bare.length() <= 9 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return small ? Integer.parseInt(bare) : -1;
    }

    private static long rowNumber(@Nullable String reference, long otherwise) {
        int given = reference == null ? -1 : index(reference);
        return given < 1 ? otherwise : given;
    }

    /** Zero-based column of a reference such as AB12. */
    private static int columnOf(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }
}
