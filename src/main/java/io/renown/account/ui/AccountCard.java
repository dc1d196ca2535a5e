package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.renown.account.AccountDetails;
import io.renown.account.AccountFigures.Figures;
import io.renown.account.AccountFigures.Progress;
import io.renown.account.AccountState;
import io.renown.account.AccountTrouble;
import io.renown.connector.ConnectorCatalog;
import io.renown.platform.ListingDetails;
import io.renown.platform.PlatformCatalog;
import io.renown.ui.CompetitorMark;
import io.renown.ui.Times;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account: its lamp and why, what came lately, what its platform allows, and what can be done. */
final class AccountCard extends Article {

    /** What a member may do on a card; empty for who only looks. */
    interface Deeds {
        List<Component> of(AccountDetails account);

        void unfeed(AccountDetails account, ListingDetails listing);
    }

    private final DescriptionList facts = new DescriptionList();
    private final Times times;

    AccountCard(
            AccountDetails account,
            @Nullable Figures figures,
            ConnectorCatalog connectors,
            PlatformCatalog platforms,
            Times times,
            @Nullable Deeds deeds) {
        this.times = times;
        addClassName("rn-acc-card");
        H2 name = new H2(account.name());
        Div title = new Div(name, Parts.quiet(Parts.name(platforms, account.platform())));
        title.addClassName("rn-acc-title");
        Div head = new Div(Parts.mark(platforms, account.platform()), title, new Lamp(account));
        head.addClassName("rn-acc-head");
        add(head);
        addTrouble(account);
        addFacts(account, figures);
        connectors.find(account.platform()).ifPresent(connector -> add(new Ticks(connector.allows(), false)));
        add(listings(account, deeds));
        if (deeds != null) {
            Div row = new Div();
            deeds.of(account).forEach(row::add);
            row.addClassName("rn-acc-row");
            add(row);
        }
    }

    /** Begun, but nobody has agreed on the platform's page since. */
    static boolean isUnfinished(AccountDetails account) {
        return account.state() == AccountState.NEEDS_RECONNECT
                && account.connectedAt() == null
                && account.trouble() == null;
    }

    private void addTrouble(AccountDetails account) {
        AccountTrouble trouble = account.trouble();
        if (trouble != null) {
            Callout callout = Callout.of(trouble.trouble(), trouble.words());
            callout.with(Parts.quiet(text("account.since", times.ago(trouble.since()))));
            add(callout);
        } else if (isUnfinished(account)) {
            add(new Callout(text("account.unfinished"), text("account.unfinished.todo")));
        }
    }

    private void addFacts(AccountDetails account, @Nullable Figures figures) {
        fact(
                "account.last-success",
                account.lastSuccessAt() == null
                        ? new Span(text("account.never"))
                        : times.relative(account.lastSuccessAt()));
        if (figures != null) {
            if (figures.newestReviewAt() != null) {
                fact("account.newest", times.relative(figures.newestReviewAt()));
            }
            NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
            fact(
                    "account.held",
                    new Span(
                            figures.expected() == null
                                    ? numbers.format(figures.held())
                                    : text(
                                            "account.held.of",
                                            numbers.format(figures.held()),
                                            numbers.format(figures.expected()))));
            if (figures.gaps() > 0) {
                Span gaps = new Span(numbers.format(figures.gaps()));
                gaps.addClassName("rn-acc-bad");
                fact("account.gaps", gaps);
            }
            if (figures.quotaLimit() > 0) {
                fact(
                        "account.quota",
                        new Span(text(
                                "account.held.of",
                                numbers.format(figures.quotaUsed()),
                                numbers.format(figures.quotaLimit()))));
            }
            if (figures.nextSyncAt() != null) {
                fact("account.next", times.relative(figures.nextSyncAt()));
            }
        }
        add(facts);
        if (figures != null && figures.running() != null) {
            add(progress(figures.running()));
        }
    }

    private void fact(String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new DescriptionList.Term(text(key)), description);
    }

    private static ProgressBar progress(Progress running) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", text("account.running"));
        if (running.total() > 0) {
            bar.setValue(Math.clamp((double) running.done() / running.total(), 0, 1));
        } else {
            bar.setIndeterminate(true);
        }
        return bar;
    }

    private static Component listings(AccountDetails account, @Nullable Deeds deeds) {
        if (account.listings().isEmpty()) {
            return Parts.quiet(text("account.listings.none"));
        }
        Div lines = new Div();
        lines.addClassName("rn-acc-listings");
        for (ListingDetails listing : account.listings()) {
            Div line = new Div(new Span(listing.name()));
            if (listing.competitor()) {
                line.add(new CompetitorMark());
            }
            if (deeds != null) {
                Button away = new Button(VaadinIcon.UNLINK.create(), click -> deeds.unfeed(account, listing));
                away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                away.setAriaLabel(text("account.unfeed", listing.name()));
                away.setTooltipText(text("account.unfeed", listing.name()));
                line.add(away);
            }
            lines.add(line);
        }
        return new Details(text("account.listings", account.listings().size()), lines);
    }
}
