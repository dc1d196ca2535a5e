package io.renown.importing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table that scrolls sideways where the page is narrow. */
class Rows extends Div {

    private final NativeTableBody body;

    Rows(List<String> headings, String name) {
        addClassName("rn-import-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        NativeTableRow heading = new NativeTableRow();
        for (String words : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        NativeTable table = new NativeTable();
        table.getHead().add(heading);
        body = table.addBody();
        add(table);
    }

    NativeTableBody body() {
        return body;
    }
}
