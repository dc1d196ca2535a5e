package io.renown.importing.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What {@code xl/workbook.xml} and its relations say (ECMA-376, SpreadsheetML). */
record Workbook(List<Sheet> sheets, boolean epoch1904) {

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    record Sheet(String name, String part, boolean hidden) {}

    static Workbook read(WorkbookParts parts) throws IOException {
        var targets = relations(parts);
        var sheets = new ArrayList<Sheet>();
        boolean epoch1904 = false;
        try {
            var xml = parts.read(MAIN);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    epoch1904 = isTrue(attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    addSheet(xml, targets, sheets);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw WorkbookParts.refusal(e);
        }
        return new Workbook(List.copyOf(sheets), epoch1904);
    }

    private static void addSheet(XMLStreamReader xml, Map<String, String> targets, List<Sheet> sheets) {
        String name = attribute(xml, "name");
        String relation = attribute(xml, "id");
        String part = relation == null ? null : targets.get(relation);
        if (name != null && part != null && part.contains("worksheets/")) {
            String state = attribute(xml, "state");
            sheets.add(new Sheet(name, part, state != null && !state.equals("visible")));
        }
    }

    private static Map<String, String> relations(WorkbookParts parts) throws IOException {
        var targets = new HashMap<String, String>();
        try {
            var xml = parts.read(RELATIONS);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = attribute(xml, "Id");
                    String target = attribute(xml, "Target");
                    if (id != null && target != null) {
                        targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw WorkbookParts.refusal(e);
        }
        return targets;
    }

    Sheet chosen(@Nullable String name) {
        return sheets.stream()
                .filter(sheet -> name == null ? !sheet.hidden : sheet.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new FileRefusedException(FileProblem.NO_SUCH_SHEET, name == null ? "" : name));
    }

    /** By local name: the prefix of the relation's id differs between programs. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
