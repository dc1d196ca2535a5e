package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.renown.platform.PlatformCatalog;
import io.renown.provisioning.ProvisioningProgress;
import io.renown.provisioning.TenantFile;
import io.renown.provisioning.TenantFileException;
import io.renown.provisioning.TenantFolder;
import io.renown.provisioning.TenantProvisioning;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A browser in front of the portal with two demo tenants; skipped where the machine has no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserIT extends PortalIT {

    static final String AGENCY = "demo-agency";
    static final String GROUP = "demo-group";

    private static final String PASSWORD = "a lamp in the harbour";
    private static final int PATIENCE_MILLIS = 40_000;
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Flow, where a page has it, has answered everything that was asked. */
    private static final String AT_REST = "() => !window.Vaadin || Vaadin.Flow && Vaadin.Flow.clients"
            + " && Object.values(Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    @Autowired
    private TenantProvisioning provisioning;

    @Autowired
    private PlatformCatalog platforms;

    @Autowired
    protected TenantDirectory directory;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    /** What the last page of a failed journey showed. */
    @RegisterExtension
    final AfterTestExecutionCallback failures =
            context -> context.getExecutionException().ifPresent(failure -> showFailure(context.getDisplayName()));

    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private Chromium chromium;

    @BeforeAll
    void startBrowser() throws TenantFileException {
        var executable = Chromium.find();
        Assumptions.assumeTrue(
                executable.isPresent(), "no Chromium on this machine; name one by -D" + Chromium.PROPERTY + "=PATH");
        apply(AGENCY);
        apply(GROUP);
        letDemoPeopleIn();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = Chromium.start(executable.orElseThrow());
    }

    private void showFailure(String journey) {
        for (BrowserContext visitor : visitors) {
            for (Page page : visitor.pages()) {
                Path file = PICTURES.resolve("failed-" + journey.replaceAll("\\W+", "") + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
            }
        }
    }

    @AfterEach
    void sendVisitorsAway() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        org.assertj.core.api.Assertions.assertThat(refusedByPolicy())
                .as("what the browser refused")
                .isEmpty();
    }

    /** What the content security policy kept from happening since this was last asked. */
    protected List<String> refusedByPolicy() {
        List<String> seen = List.copyOf(violations);
        violations.clear();
        return seen;
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void apply(String slug) throws TenantFileException {
        TenantFolder folder = TenantFolder.of(Path.of("tenants", slug));
        provisioning.apply(TenantFile.read(folder, platforms), ProvisioningProgress.UNWATCHED);
    }

    /** Nobody prefers a language or a light, so that the browser's counts. */
    private void letDemoPeopleIn() {
        jdbc.sql("update person set locale = null, theme = null, password_hash = ? where email like '%@demo%.example'")
                .param(passwords.encode(PASSWORD))
                .update();
    }

    protected void inTenant(String slug, Runnable block) {
        TenantContext.runAs(directory.findBySlug(slug).orElseThrow().id(), Actor.system("test"), block);
    }

    protected Page visit(String language, int width, int height) {
        BrowserContext visitor = chromium.visitor(language, width, height);
        visitor.setDefaultTimeout(PATIENCE_MILLIS);
        visitors.add(visitor);
        visitor.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        return visitor.newPage();
    }

    /** A page in English on a desk, signed in; with the inbox open where the person belongs to one tenant. */
    protected Page signedIn(String email) {
        Page page = visit("en", 1440, 900);
        signIn(page, email);
        String home = page.url().replaceAll("[?#].*", "");
        if (home.contains("/t/")) {
            page.navigate(home + "/inbox");
            rest(page);
        }
        return page;
    }

    protected void signIn(Page page, String email) {
        signIn(page, email, PASSWORD);
        assertShown(page.locator(".rn-shell, .rn-chooser").first());
        rest(page);
    }

    protected void signIn(Page page, String email, String password) {
        page.navigate(url("/login"));
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("button.rn-primary").click();
    }

    protected void open(Page page, String path) {
        page.navigate(url(path));
        rest(page);
    }

    protected static void rest(Page page) {
        page.waitForFunction(AT_REST);
    }

    protected static Locator rows(Page page) {
        return page.locator("a.ri-row-body:visible");
    }

    protected static Locator pane(Page page) {
        return page.locator(".ri-pane");
    }

    protected static void search(Page page, String words) {
        rest(page);
        Locator field = page.locator(".ri-search input");
        field.fill(words);
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile("[?&]q="));
        rest(page);
    }

    /** Keeps what is seen as {@code target/screenshots/<name>-<width>-<theme>-<language>.png}. */
    protected static Path picture(Page page, String name) {
        rest(page);
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        Object theme = page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"
                + " || getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light'");
        Path file = PICTURES.resolve(name + "-" + page.viewportSize().width + "-" + theme + "-"
                + page.locator("html").getAttribute("lang") + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }

    protected static void assertShown(Locator locator) {
        assertThat(locator).isVisible();
    }
}
