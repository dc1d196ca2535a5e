package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.identity.ApiTokenDetails;
import io.renown.identity.ApiTokenService;
import io.renown.tenancy.Permission;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The member's own API tokens. */
@Route(value = "t/:tenant/settings/tokens", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.TOKEN_MANAGE)
final class TokensView extends SettingsPage implements BeforeEnterObserver {

    private final ApiTokenService tokens;
    private final Times times;
    private final Clock clock;
    private final Grid<ApiTokenDetails> grid = new Grid<>();
    private final Div content = new Div();

    TokensView(ApiTokenService tokens, Times times, Clock clock) {
        super("settings.tokens");
        this.tokens = tokens;
        this.times = times;
        this.clock = clock;
        addHeading(newTokenButton());
        configureGrid();
        content.addClassName("rn-view-fill");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        List<ApiTokenDetails> mine = tokens.listMine();
        content.removeAll();
        if (mine.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.KEY,
                    getTranslation("settings.tokens.empty.title"),
                    getTranslation("settings.tokens.empty.words"),
                    newTokenButton()));
            return;
        }
        grid.setItems(mine);
        content.add(grid);
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(ApiTokenDetails::name)
                .setHeader(getTranslation("settings.tokens.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state).setHeader(getTranslation("settings.tokens.state"));
        grid.addComponentColumn(token -> times.relative(token.createdAt()))
                .setHeader(getTranslation("settings.tokens.created"))
                .setVisible(!TenantPage.isNarrow());
        grid.addColumn(token -> times.date(token.expiresAt())).setHeader(getTranslation("settings.tokens.expires"));
        grid.addComponentColumn(this::lastUse)
                .setHeader(getTranslation("settings.tokens.used"))
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    }

    private Component state(ApiTokenDetails token) {
        if (token.revokedAt() != null) {
            Badge revoked = new Badge(getTranslation("settings.tokens.state.revoked"));
            revoked.addClassName("aura-accent-neutral");
            return revoked;
        }
        boolean usable = token.isUsable(clock.instant());
        Badge badge =
                new Badge(getTranslation(usable ? "settings.tokens.state.valid" : "settings.tokens.state.expired"));
        badge.addClassName(usable ? "aura-accent-green" : "aura-accent-neutral");
        return badge;
    }

    private Component lastUse(ApiTokenDetails token) {
        return token.lastUsedAt() == null
                ? new Span(getTranslation("settings.tokens.never"))
                : times.relative(token.lastUsedAt());
    }

    private Component actions(ApiTokenDetails token) {
        if (!token.isUsable(clock.instant())) {
            return new Span();
        }
        Button revoke = new Button(getTranslation("settings.tokens.revoke"), click -> confirmRevoking(token));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        return revoke;
    }

    /** The one question asked: a revoked key cannot be brought back. */
    private void confirmRevoking(ApiTokenDetails token) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("settings.tokens.revoke.title", token.name()));
        question.setText(getTranslation("settings.tokens.revoke.words"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.tokens.revoke"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> {
            tokens.revoke(token.id());
            Notices.done("settings.tokens.revoked", token.name());
            load();
        });
        question.open();
    }

    private Button newTokenButton() {
        Button button = new Button(getTranslation("settings.tokens.new"), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new NewTokenDialog(tokens, this::load).open());
        return button;
    }
}
