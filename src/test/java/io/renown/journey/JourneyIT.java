package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.renown.platform.ListingService;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people come for, from the sign-in to the result. */
class JourneyIT extends BrowserIT {

    private static final String OWNER = "owner@demo-agency.example";
    private static final String ADMIN = "admin@demo-agency.example";
    private static final String MANAGER = "manager@demo-agency.example";
    private static final String CONSULTANT = "consultant@demo.example";

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Test
    void aWrongPasswordIsToldAndTheRightOneOpensTheHome() {
        Page page = visit("en", 1440, 900);
        signIn(page, OWNER, "not this one");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        picture(page, "login-refused");

        signIn(page, OWNER);

        assertThat(page).hasURL(Pattern.compile("/t/demo-agency$"));
        assertThat(page.locator(".rh h1")).hasText("Clients");
    }

    @Test
    void anAgencyEntersAClientInOneClickActsForItAndLeaves() {
        Page page = visit("en", 1440, 900);
        signIn(page, OWNER);
        assertThat(page.locator(".rh-table .rn-strong", withText("Lotus"))).hasCount(1);
        page.keyboard().press("/");
        page.locator(".rh-filter input").pressSequentially("lotus");
        assertThat(page.locator(".rh-table .rn-strong", withText("Bergwind"))).hasCount(0);
        page.locator(".rh-table .rn-strong", withText("Lotus")).first().click();

        assertThat(page).hasURL(Pattern.compile("/t/demo-agency/inbox\\?brand=lotus-tea$"));
        assertThat(page.locator(".rn-strip")).containsText("You act for Lotus Tea");
        assertShown(rows(page).first());
        page.reload();
        assertThat(page.locator(".rn-strip")).containsText("You act for Lotus Tea");
        page.locator(".rn-strip vaadin-button").click();
        assertThat(page.locator(".rn-strip:visible")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/t/demo-agency/inbox$"));

        page.locator("vaadin-side-nav-item", withText("Home")).click();
        assertThat(page).hasURL(Pattern.compile("/t/demo-agency$"));
        rest(page);
        page.locator(".rh h1").click(); // Enter is for the link that was followed, as long as that has the focus
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertShown(page.locator("vaadin-grid .rh-name").first());
        rest(page);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("brand="));
    }

    @Test
    void aScriptThatSlippedIntoThePageDoesNotRun() {
        Page page = signedIn(OWNER);

        Object ran = page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.slippedIn = true';
                  document.body.append(script);
                  return window.slippedIn === true;
                }""");
        rest(page);

        assertThat(ran).isEqualTo(false);
        assertThat(refusedByPolicy()).as("and the browser says so").hasSize(1);
    }

    @Test
    void aPersonOfTwoTenantsChoosesAndSwitches() {
        Page page = signedIn(CONSULTANT);
        Locator choices = page.locator(".rn-chooser-list a");
        assertThat(choices).hasCount(2);
        picture(page, "chooser");
        choices.filter(new Locator.FilterOptions().setHasText("Harbour & Pine")).click();
        assertThat(page).hasURL(Pattern.compile("/t/demo-agency$"));
        assertThat(page.locator(".rh-others a")).hasCount(1);

        page.locator(".rn-switch vaadin-button").click();
        Locator other = page.locator(".rn-choice").filter(new Locator.FilterOptions().setHasText("(demo)"));
        assertThat(other).hasCount(1);
        picture(page, "switch");
        other.click();

        assertThat(page).hasURL(Pattern.compile("/t/demo-group$"));
        assertThat(page.locator(".rh h1")).hasText("Brands");
    }

    @Test
    void aFileIsImportedAndTheRefusedRowIsShown() {
        Page page = signedIn(ADMIN);
        open(page, "/t/demo-agency/import");
        picture(page, "import-start");
        Locator listing = page.locator(".rn-import-listing input");
        listing.fill("Help Desk");
        page.locator("vaadin-combo-box-item:visible").first().click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("help-desk.csv", "text/csv", """
                        Ticket,Customer,Stars,Comment,Date
                        HD-9001,Ines,5,"Repaired within two days, thank you!",2026-10-20 09:15
                        HD-9002,Tom,2,"The zip broke again after one week.",2026-10-21 18:40
                        HD-9003,Max,eleven,"Rucksack ist gut, aber teuer.",2026-10-22 11:05
                        HD-9004,小林,4,"背包很轻，发货也快。",2026-10-23 08:00
                        """.getBytes(StandardCharsets.UTF_8)));
        Locator start = page.getByText("Start the import");
        assertThat(start).isEnabled();
        picture(page, "import-preview");
        start.click();

        assertThat(page).hasURL(Pattern.compile("/import/\\w+$"));
        assertThat(page.locator(".rn-import-tile").first()).containsText("3");
        Locator refused = page.locator(".rn-import-refused tbody tr");
        assertThat(refused).hasCount(1);
        assertThat(refused).containsText("eleven");
        picture(page, "import-result");

        page.getByText("See the reviews").click();
        assertThat(page).hasURL(Pattern.compile("/inbox\\?q=listing"));
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("zip broke")))
                .hasCount(1);
    }

    @Test
    void chineseWordsAreFoundAndMarked() {
        Page page = signedIn(OWNER);
        search(page, "茶叶");
        assertThat(page.locator("a.ri-row-body:visible mark").first()).containsText("茶");
        picture(page, "search");
        rows(page).first().click();
        assertThat(pane(page).locator("mark").first()).containsText("茶");
    }

    @Test
    void theAddressCarriesTheFilterBackAndForth() {
        Page page = signedIn(OWNER);
        open(page, "/t/demo-agency/inbox?q=rating:<=2");
        assertThat(page.locator(".ri-row-body:visible .ri-rating.good")).hasCount(0);
        assertShown(page.locator(".ri-rating.bad").first());

        page.locator("a.ri-view", withText("Risk")).click();
        assertThat(page).hasURL(Pattern.compile("view=risk"));
        assertThat(page.locator(".ri-list h1")).hasText("Risk");

        page.goBack();
        assertThat(page.locator(".ri-list h1")).hasText("All reviews");
        assertThat(page).hasURL(Pattern.compile("rating"));
        page.goForward();
        assertThat(page.locator(".ri-list h1")).hasText("Risk");
    }

    @Test
    void theKeysLeadThroughTheList() {
        Page page = signedIn(MANAGER);
        assertShown(rows(page).first());
        page.keyboard().press("j");
        Locator author = pane(page).locator("h1");
        assertThat(author).hasText(rows(page).nth(0).locator(".ri-author").textContent());
        page.keyboard().press("j");
        assertThat(author).hasText(rows(page).nth(1).locator(".ri-author").textContent());
        page.keyboard().press("k");
        assertThat(author).hasText(rows(page).nth(0).locator(".ri-author").textContent());
        page.keyboard().press("Enter");
        assertThat(pane(page)).isFocused();
        page.keyboard().press("Escape");
        assertThat(page).not().hasURL(Pattern.compile("id="));
        page.keyboard().press("?");
        assertShown(page.locator("vaadin-dialog .rn-keys").first());
    }

    @Test
    void workOnManyReviewsIsDoneAtOnceAndTakenBack() {
        Page page = signedIn(MANAGER);
        Locator done = page.locator("a.ri-view", withText("Done")).locator(".ri-count");
        assertThat(done).hasText("0");
        for (int i = 0; i < 3; i++) {
            page.locator(".ri-row-side input").nth(i).check();
        }
        assertThat(page.locator(".ri-bulk")).containsText("3 selected");
        picture(page, "bulk");
        page.locator(".ri-bulk vaadin-button", withText("Done")).click();

        Locator notice = page.locator(".rn-notice-row", withText("3 reviews marked as done."));
        assertShown(notice);
        assertThat(done).hasText("3");
        picture(page, "undo");
        notice.getByText("Undo").click();
        assertThat(done).hasText("0");
    }

    @Test
    void languageAndLightFollowTheProfileMenu() {
        Page page = signedIn("analyst@demo-agency.example");
        choose(page, "Language", "简体中文");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        assertThat(page.locator(".ri-list h1")).hasText("全部评价");
        choose(page, "语言", "繁體中文");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant");
        choose(page, "外觀", "深色");
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant");
    }

    @Test
    void onAPhoneTheListLeadsToAReviewAndBack() {
        Page page = visit("en", 390, 844);
        signIn(page, "responder-eu@demo-agency.example");
        page.locator(".rn-bar a", withText("Inbox")).click();
        assertShown(rows(page).first());
        rows(page).first().click();
        assertShown(pane(page).locator("h1"));
        assertThat(page.locator(".ri-list")).isHidden();
        picture(page, "detail");
        page.locator(".ri-back").click();
        assertThat(page).not().hasURL(Pattern.compile("id="));
        assertShown(rows(page).first());
        rows(page).first().click();
        assertThat(page).hasURL(Pattern.compile("id="));
        assertShown(pane(page).locator("h1"));
        page.goBack();
        assertShown(rows(page).first());
        boolean overflows = (boolean)
                page.evaluate("() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth");
        assertThat(overflows).isFalse();
    }

    @Test
    void anotherTenantsAddressIsNoDifferentFromOneThatDoesNotExist() {
        Page page = signedIn(OWNER);
        Response foreign = page.navigate(url("/t/demo-group/inbox"));
        assertShown(page.getByText("This page does not exist"));
        String words = page.locator("body").innerText();
        picture(page, "not-found");
        Response unknown = page.navigate(url("/t/no-such-tenant/inbox"));
        assertShown(page.getByText("This page does not exist"));
        assertThat(page.locator("body")).hasText(words, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void aLimitedMemberSeesTheirBrandsOnly() {
        Page owner = signedIn(OWNER);
        search(owner, "listing:bergwind-amazon-de");
        rows(owner).first().click();
        assertThat(owner).hasURL(Pattern.compile("id="));
        String foreignReview = owner.url();

        Page page = signedIn("responder-lotus@demo-agency.example");
        assertShown(rows(page).first());
        search(page, "listing:bergwind-amazon-de");
        assertShown(page.getByText("No review matches"));
        assertThat(rows(page)).hasCount(0);
        picture(page, "no-match");
        page.navigate(foreignReview);
        assertShown(page.getByText("Not found, or not yours"));
    }

    @Test
    void whatACustomerWritesStaysText() {
        String attack = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script> <b>zebra</b>";
        inTenant(
                GROUP,
                () -> ingest.ingest(
                        listings.findByRef("yue-google-hongkong").orElseThrow().id(),
                        "test",
                        List.of(new RawReview(
                                "attack",
                                "<i onmouseover=alert(1)>Eve</i>",
                                new Rating(BigDecimal.ONE, 5),
                                attack,
                                attack,
                                null,
                                Instant.parse("2026-09-01T08:00:00Z"),
                                null,
                                null,
                                "<svg onload=\"window.broken=1\">",
                                null,
                                null,
                                null,
                                null,
                                "javascript:alert(1)",
                                attack,
                                null))));
        Page page = signedIn("owner@demo-group.example");
        search(page, "zebra");
        assertThat(rows(page)).hasCount(1);
        rows(page).first().click();
        assertThat(pane(page)).containsText("<script>window.broken=1</script>");
        assertThat(page.locator(".ri img, .ri script, .ri svg[onload], .ri a[href^=javascript]"))
                .hasCount(0);
        assertThat(page.evaluate("() => window.broken")).isNull();
    }

    private static Page.LocatorOptions withText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void choose(Page page, String menu, String choice) {
        page.locator(".rn-profile vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:visible", withText(menu)).last().click();
        page.locator("vaadin-menu-bar-item:visible", withText(choice)).last().click();
    }
}
