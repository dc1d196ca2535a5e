package io.renown.importing.file;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Which cell styles show their number as a date: a workbook stores dates as days since 1900. */
final class DateStyles {

    private static final String PART = "xl/styles.xml";
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhsYMDHS]");
    private static final int MAX_STYLES = 100_000;

    private final BitSet dates = new BitSet();

    static DateStyles read(WorkbookParts parts) throws IOException {
        var styles = new DateStyles();
        if (parts.has(PART)) {
            try {
                styles.readFrom(parts);
            } catch (XMLStreamException e) {
                throw WorkbookParts.refusal(e);
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    private void readFrom(WorkbookParts parts) throws IOException, XMLStreamException {
        var xml = parts.read(PART);
        Set<String> dateFormats = new HashSet<>();
        boolean inCellFormats = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String id = Workbook.attribute(xml, "numFmtId");
            String name = xml.getLocalName();
            if (name.equals("numFmt") && id != null && dateFormats.size() < MAX_STYLES) {
                String code = Workbook.attribute(xml, "formatCode");
                if (code != null && isDateFormat(code)) {
                    dateFormats.add(id);
                }
            } else if (name.equals("cellXfs")) {
                inCellFormats = true;
            } else if (name.equals("xf") && inCellFormats && style < MAX_STYLES) {
                dates.set(style++, id != null && (dateFormats.contains(id) || isBuiltInDate(id)));
            }
        }
        xml.close();
    }

    static boolean isDateFormat(String code) {
        String bare = LITERALS.matcher(code).replaceAll("");
        return !bare.equalsIgnoreCase("General") && DATE_LETTERS.matcher(bare).find();
    }

    /** ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are the East Asian ones. */
    private static boolean isBuiltInDate(String id) {
        if (id.isEmpty() || id.length() > 3 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int n = Integer.parseInt(id);
        return (n >= 14 && n <= 22) || (n >= 27 && n <= 36) || (n >= 45 && n <= 47) || (n >= 50 && n <= 58);
    }
}
