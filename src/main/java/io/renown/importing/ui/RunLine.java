package io.renown.importing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.renown.importing.ImportRunDetails;
import io.renown.shared.Tsid;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;

/** One import in the list. */
final class RunLine extends Div {

    RunLine(ImportRunDetails run, Times times) {
        addClassName("rn-import-line");
        Anchor name = new Anchor(TenantPage.url(ImportEntry.PATH + "/" + Tsid.format(run.id())), run.fileName());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("rn-import-file");
        Span listing = new Span(run.listingName());
        listing.addClassName("rn-quiet");
        Div what = new Div(name, listing);
        what.addClassName("rn-import-what");
        Div counts = new Div();
        counts.addClassName("rn-import-counts");
        if (run.state().isOver()) {
            String words = getTranslation(
                    "importing.line.counts", run.added(), run.changed(), run.unchanged(), run.rejected());
            counts.setText(
                    run.notUnderstood() == 0
                            ? words
                            : words + " · " + getTranslation("importing.line.not-understood", run.notUnderstood()));
        } else {
            counts.add(new ProgressBar(0, 1, run.progress()));
        }
        Span when = new Span(times.relative(run.createdAt()));
        when.addClassName("rn-quiet");
        add(what, ImportWords.pill(run), counts, when);
    }
}
