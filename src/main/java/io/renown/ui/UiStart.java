package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.renown.appearance.Appearance;
import io.renown.appearance.Appearances;
import io.renown.identity.Membership;
import io.renown.identity.web.SafeHeaders;
import io.renown.identity.web.TabTenants;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens when a page is asked for, and when its tab comes alive. */
@Component
final class UiStart implements VaadinServiceInitListener {

    private final TenantDirectory tenants;
    private final Appearances appearances;
    private final BrandService brands;
    private final Tastes tastes;
    private final I18NProvider texts;
    private final SecureRandom random = new SecureRandom();

    UiStart(TenantDirectory tenants, Appearances appearances, BrandService brands, Tastes tastes, I18NProvider texts) {
        this.tenants = tenants;
        this.appearances = appearances;
        this.brands = brands;
        this.tastes = tastes;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().addUIInitListener(this::start);
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(new ReportingErrorHandler()));
        event.getSource().setSystemMessagesProvider(info -> messages(Locales.nearest(info.getLocale())));
    }

    /** Language, light and accent stand in the first bytes of the page, so that nothing flashes while it loads. */
    private void dress(IndexHtmlResponse response) {
        Element html = response.getDocument().child(0);
        html.attr("lang", Locales.htmlLanguage(tastes.localeOf(response.getVaadinRequest())));
        html.attr("style", "color-scheme: " + tastes.schemeOfPerson().getValue() + ';');
        Appearance appearance = appearanceFor(response.getVaadinRequest());
        response.getDocument().title(appearance.name());
        String rule = Dress.rule(":root", appearance);
        if (!rule.isEmpty()) {
            response.getDocument().head().appendElement("style").appendChild(new DataNode(rule));
        }
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY"); // Vaadin would allow its own origin
        vouchForScripts(response);
    }

    /** Only scripts that stand in this answer run, not what somebody manages to slip into the page later. */
    private void vouchForScripts(IndexHtmlResponse response) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", SafeHeaders.pagePolicy(nonce));
    }

    /** Outside a tenant the domain says whose page it is. It lets nobody in, and binds nothing to a tenant. */
    private Appearance appearanceFor(@Nullable VaadinRequest request) {
        return TenantContext.isBound()
                ? appearances.ofTenant(TenantContext.tenantId())
                : appearances.ofHost(Dress.host(request));
    }

    private void start(UIInitEvent event) {
        UI ui = event.getUI();
        Dress.keep(ui, appearanceFor(VaadinRequest.getCurrent()));
        Locale locale = tastes.localeOf(VaadinRequest.getCurrent());
        ui.setLocale(locale);
        ui.getElement().setAttribute("lang", Locales.htmlLanguage(locale));
        ui.getPage().setColorScheme(tastes.schemeOfPerson());
        ui.getReconnectDialogConfiguration().setDialogText(texts.getTranslation("ui.connection.lost", locale));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(texts.getTranslation("ui.connection.gave-up", locale));
        bind(ui);
        ui.addBeforeEnterListener(new TenantGuard(brands));
    }

    private void bind(UI ui) {
        TabTenants tabs =
                TabTenants.of(((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession());
        int tab = ui.getUIId();
        if (!TenantContext.isBound()) {
            tabs.release(tab); // an earlier page of this session may have had the number
            return;
        }
        tabs.bind(tab, TenantContext.tenantId());
        TenantPage.keepTenant(ui, tenant());
        ui.addDetachListener(gone -> tabs.release(tab));
    }

    private TenantDetails tenant() {
        return CurrentMembership.find().map(Membership::tenant).orElseGet(() -> tenants.get(TenantContext.tenantId()));
    }

    private SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("ui.session.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("ui.session.expired.what-to-do", locale));
        messages.setInternalErrorCaption(texts.getTranslation("ui.session.broken", locale));
        messages.setInternalErrorMessage(texts.getTranslation("ui.session.broken.what-to-do", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("ui.session.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("ui.session.cookies.what-to-do", locale));
        return messages;
    }
}
