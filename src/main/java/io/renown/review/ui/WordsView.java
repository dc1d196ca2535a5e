package io.renown.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.renown.review.OwnWordChange;
import io.renown.review.OwnWordDetails;
import io.renown.review.OwnWordService;
import io.renown.review.Reanalysis;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that mean something in this organization's reviews. */
@Route(value = "t/:tenant/settings/words", layout = SettingsLayout.class)
@StyleSheet("renown/review-inbox.css")
@PermitAll
@ViewPermission(Permission.WORD_MANAGE)
final class WordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** More reviews are not counted, only told of. */
    private static final int MOST_COUNTED = 1000;

    private final OwnWordService words;
    private final Reanalysis reanalysis;
    private final Times times;
    private final Grid<OwnWordDetails> grid = new Grid<>();
    private final boolean mayTeach = CorrectionDesk.mayTeach();
    private final Div outdated = new Div();
    private final Div content = new Div();

    WordsView(OwnWordService words, Reanalysis reanalysis, Times times) {
        this.words = words;
        this.reanalysis = reanalysis;
        this.times = times;
        addClassName("rn-view");
        configureGrid();
        outdated.addClassName("ri-words-outdated");
        outdated.getElement().setAttribute("role", "status");
        content.addClassName("rn-view-fill");
        add(heading(), outdated, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.words") + " · " + TenantPage.tenant().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private Div heading() {
        // Its content is made here: a download is asked for by a request without a tenant around it.
        String table = words.export();
        Anchor export = new Anchor(
                DownloadHandler.fromInputStream(download -> new DownloadResponse(
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                        "words.tsv",
                        "text/tab-separated-values",
                        -1)),
                getTranslation("review.words.export"));
        Div buttons = new Div(export);
        if (mayTeach) {
            buttons.add(
                    new Button(
                            getTranslation("review.words.import"),
                            click -> new OwnWordFileDialog(words, this::load).open()),
                    newWordButton());
        }
        buttons.addClassName("rn-view-actions");
        Div about = new Div(
                new H2(getTranslation("review.words")),
                new Paragraph(getTranslation("review.words.words", OwnWordService.MOST)));
        Div heading = new Div(about, buttons);
        heading.addClassName("rn-view-heading");
        return heading;
    }

    private Button newWordButton() {
        Button button = new Button(getTranslation("review.words.new"), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new OwnWordDialog(words, "", "", this::load).open());
        return button;
    }

    private void load() {
        replace(getComponentAt(0), heading());
        showOutdated();
        List<OwnWordDetails> all = words.list();
        content.removeAll();
        if (all.isEmpty()) {
            String title = getTranslation("review.words.empty.title");
            String about = getTranslation("review.words.empty.words");
            content.add(
                    mayTeach
                            ? new EmptyState(VaadinIcon.BOOK, title, about, newWordButton())
                            : new EmptyState(VaadinIcon.BOOK, title, about));
            return;
        }
        grid.setItems(all);
        content.add(grid);
    }

    private void showOutdated() {
        outdated.removeAll();
        long waiting = reanalysis.countOutdatedUpTo(MOST_COUNTED);
        outdated.setVisible(waiting > 0);
        if (waiting == 0) {
            return;
        }
        outdated.add(new Span(getTranslation(
                waiting < MOST_COUNTED ? "review.words.outdated" : "review.words.outdated.many", waiting)));
        if (mayTeach) {
            Button again = new Button(getTranslation("review.words.read-again"), click -> {
                reanalysis.start();
                Notices.done("review.words.reading");
                outdated.setVisible(false);
            });
            again.addThemeVariants(ButtonVariant.SMALL);
            outdated.add(again);
        }
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(word -> word.word().phrase())
                .setHeader(getTranslation("review.words.phrase"))
                .setFlexGrow(2);
        grid.addColumn(word -> OwnWordDialog.languageName(word.word().language()))
                .setHeader(getTranslation("review.field.language"))
                .setVisible(!TenantPage.isNarrow());
        grid.addColumn(word -> meaning(word.word()))
                .setHeader(getTranslation("review.words.kind"))
                .setFlexGrow(2);
        grid.addComponentColumn(word -> times.relative(word.createdAt()))
                .setHeader(getTranslation("review.words.since"))
                .setVisible(!TenantPage.isNarrow());
        if (mayTeach) {
            grid.addComponentColumn(this::removal).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private String meaning(OwnWord word) {
        RiskKind risk = word.risk();
        Aspect aspect = word.aspect();
        Sentiment polarity = word.polarity();
        if (risk != null) {
            return getTranslation("review.words.means.risk", FieldWords.risk(risk));
        }
        String judged = polarity == null ? "" : FieldWords.sentiment(polarity);
        if (aspect == null) {
            return judged;
        }
        return polarity == null
                ? FieldWords.aspect(aspect)
                : getTranslation("review.words.means.aspect", FieldWords.aspect(aspect), judged);
    }

    private Component removal(OwnWordDetails word) {
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
            OwnWordChange gone;
            try {
                gone = words.remove(word.id());
            } catch (Problem problem) {
                Notices.problem(problem); // somebody else was faster
                load();
                return;
            }
            load();
            OwnWordDialog.offerUndo(
                    words,
                    gone.undo(),
                    this::load,
                    "review.words.removed",
                    gone.word().word().phrase());
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("review.words.remove", word.word().phrase()));
        return remove;
    }
}
