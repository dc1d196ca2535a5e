package io.renown.importing.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Rich or plain text of a string item or an inline string, phonetic readings left out. */
final class SheetText {

    /** ECMA-376 part 1, 22.9.2.19: characters XML cannot hold are written as _x0000_. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XMLStreamReader xml;
    private final int limit;

    SheetText(XMLStreamReader xml, int limit) {
        this.xml = xml;
        this.limit = limit;
    }

    /**
     * Reads up to the end of the element the reader stands in.
     *
     * @return at most one character more than the limit: enough to see that it is too long
     */
    String read(String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean inPhonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inPhonetic |= xml.getLocalName().equals("rPh");
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                inPhonetic &= !xml.getLocalName().equals("rPh");
                inText = false;
            } else if (inText && !inPhonetic && isText(event)) {
                append(text);
            }
        }
        return unescape(text);
    }

    /** Plain content of the element the reader stands in, a value or a formula's result. */
    String readPlain(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (isText(event)) {
                append(text);
            }
        }
        return text.toString();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void append(StringBuilder text) {
        int room = limit + 1 - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    private static String unescape(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
