package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;

/** A table of numbers with a name, whose lines and columns are named too: what screen readers read of a chart. */
public final class ChartTable extends NativeTable {

    private final NativeTableRow head = new NativeTableRow();
    private final List<String> labels = new ArrayList<>();
    private NativeTableRow line = new NativeTableRow();

    public ChartTable(String caption, String className) {
        addClassNames("ra-table", className);
        setCaptionText(caption);
        getHead().addRows(head);
    }

    public ChartTable column(String className, Component words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName(className);
        head.add(cell);
        labels.add(words.getElement().getTextRecursively());
        return this;
    }

    /** Begins a line. */
    public ChartTable line(Component name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "row");
        line = new NativeTableRow();
        line.add(cell);
        getBody().addRows(line);
        return this;
    }

    /** Adds a cell to the last line. */
    public ChartTable cell(String className, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName(className);
        // On a phone some tables become cards, whose lines carry the name of their column.
        cell.getElement().setAttribute("data-label", labels.get(line.getComponentCount()));
        line.add(cell);
        return this;
    }
}
