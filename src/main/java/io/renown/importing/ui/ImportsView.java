package io.renown.importing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.platform.ListingService;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.Permission;
import io.renown.ui.Polling;
import io.renown.ui.ShellLayout;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;

/** A new import, and those before it. {@code ?listing=REF} chooses the listing. */
@Route(value = "t/:tenant/import", layout = ShellLayout.class)
@StyleSheet("renown/importing.css")
@PermitAll
@ViewPermission(Permission.REVIEW_IMPORT)
final class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 50;

    private final ImportService imports;
    private final Times times;
    private final NewImport newImport;
    private final Div earlier = new Div();
    private final H2 earlierHeading = new H2();
    private final Polling polling = new Polling(Duration.ofMillis(500), this::refresh);
    private List<ImportRunDetails> shown = List.of();

    ImportsView(ImportService imports, ListingService listings, BrandService brands, Times times) {
        this.imports = imports;
        this.times = times;
        addClassNames("rn-view", "rn-import");
        Div words =
                new Div(new H1(getTranslation("importing.title")), new Paragraph(getTranslation("importing.words")));
        Div heading = new Div(words);
        heading.addClassName("rn-view-heading");
        newImport = new NewImport(imports, listings, brands);
        earlierHeading.setText(getTranslation("importing.earlier"));
        earlierHeading.setVisible(false);
        earlier.addClassName("rn-import-runs");
        add(heading, newImport, earlierHeading, earlier);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("listing").ifPresent(newImport::choose);
        refresh();
    }

    private void refresh() {
        List<ImportRunDetails> runs = imports.list(SHOWN);
        if (!runs.equals(shown)) {
            shown = runs;
            earlierHeading.setVisible(!runs.isEmpty());
            earlier.removeAll();
            runs.forEach(run -> earlier.add(new RunLine(run, times)));
        }
        getUI().ifPresent(ui -> polling.set(ui, isAnyRunning()));
    }

    private boolean isAnyRunning() {
        return shown.stream().anyMatch(run -> !run.state().isOver());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.set(event.getUI(), isAnyRunning());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.set(event.getUI(), false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("importing.title") + " · Renown";
    }
}
