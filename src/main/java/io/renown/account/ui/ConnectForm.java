package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.account.AccountConsentService;
import io.renown.account.AccountDetails;
import io.renown.account.ConnectService;
import io.renown.account.Connected;
import io.renown.account.NewAccount;
import io.renown.account.OwnPreview;
import io.renown.account.OwnSourceService;
import io.renown.connector.file.Connector;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to be known to connect an account, or to connect it again; a refusal leaves what was typed. */
final class ConnectForm extends Div {

    private final ConnectService connect;
    private final AccountConsentService consents;
    private final Connector connector;
    private final @Nullable AccountDetails account;
    private final TextField name = new TextField(text("account.name"));
    private final SettingFields settings;
    private final OwnSourceService sources;
    private final Times times;
    private final TextField looked = new TextField(text("account.preview.listing"));
    private final Div outcome = new Div();
    private final Div preview = new Div();

    /** @param account null for a new one */
    ConnectForm(
            ConnectService connect,
            AccountConsentService consents,
            OwnSourceService sources,
            Times times,
            Connector connector,
            String platform,
            @Nullable AccountDetails account) {
        this.connect = connect;
        this.consents = consents;
        this.sources = sources;
        this.times = times;
        this.connector = connector;
        this.account = account;
        addClassName("rn-acc-form");
        name.setValue(platform);
        name.setMaxLength(120);
        name.setWidthFull();
        name.setHelperText(text("account.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setVisible(account == null);
        settings = new SettingFields(connector, account == null ? Map.of() : account.settings(), account != null);
        outcome.getElement().setAttribute("aria-live", "polite");
        add(name, settings);
        if (connector.needsConsent()) {
            add(new Paragraph(text("account.consent.words", platform)));
        }
        Button go = Parts.primary(
                text(connector.needsConsent() ? "account.consent.go" : "account.test-and-connect", platform),
                () -> attempt(false));
        go.addClickShortcut(Key.ENTER).listenOn(name);
        Div row = new Div(go);
        row.addClassName("rn-acc-row");
        if (OwnSourceService.isOwn(connector.platform())) {
            looked.setHelperText(text("account.preview.listing.help"));
            looked.setWidthFull();
            add(looked);
            row.addComponentAsFirst(new Button(text("account.preview"), click -> look()));
        }
        preview.getElement().setAttribute("aria-live", "polite");
        add(outcome, row);
    }

    /** Wider than the form: to stand below it. */
    Component preview() {
        return preview;
    }

    private void look() {
        outcome.removeAll();
        preview.removeAll();
        looked.setInvalid(false);
        try {
            OwnPreview seen =
                    sources.preview(account == null ? null : account.id(), settings.values(), looked.getValue());
            switch (seen) {
                case OwnPreview.Rows rows -> preview.add(new OwnRows(rows, times));
                case OwnPreview.Refused refused -> outcome.add(Callout.of(refused.trouble(), refused.words()));
            }
        } catch (Problem problem) {
            if (problem.slug().equals("account-listing-id")) {
                looked.setErrorMessage(Notices.textOf(problem));
                looked.setInvalid(true);
                looked.focus();
            } else if (!settings.mark(problem)) {
                outcome.add(new Callout(Notices.textOf(problem)));
            }
        }
    }

    private void attempt(boolean anyway) {
        outcome.removeAll();
        name.setInvalid(false);
        try {
            Connected done = account == null
                    ? connect.connect(new NewAccount(connector.platform(), name.getValue(), settings.values()), anyway)
                    : connect.reconnect(account.id(), settings.values(), anyway);
            switch (done) {
                case Connected.Kept kept -> go(kept.account());
                case Connected.ConsentNeeded asked ->
                    UI.getCurrentOrThrow()
                            .getPage()
                            .setLocation(consents.begin(asked.account().id()));
                case Connected.Refused refused -> tell(refused);
            }
        } catch (Problem problem) {
            if (problem.slug().equals("account-name")) {
                name.setErrorMessage(Notices.textOf(problem));
                name.setInvalid(true);
            } else if (!settings.mark(problem)) {
                outcome.add(new Callout(Notices.textOf(problem)));
            }
        }
    }

    private void tell(Connected.Refused refused) {
        Callout callout = Callout.of(refused.trouble(), refused.words());
        if (refused.trouble().passes()) {
            callout.with(new Button(text("account.save-anyway"), click -> attempt(true)));
        }
        outcome.add(callout);
    }

    private static void go(AccountDetails kept) {
        Notices.done("account.connected", kept.name());
        TenantPage.open(kept.listings().isEmpty() ? PlatformsView.path(kept, "listings") : PlatformsEntry.PATH);
    }
}
