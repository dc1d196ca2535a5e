package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.audit.AuditLog;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PlatformDouble;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person agrees on the platform's page and comes back: over HTTP, with a double of the platform on this machine. */
class AccountConsentIT extends PortalIT {

    private static final String TOKEN = "/token";
    private static final String LISTINGS = "/v1/accounts/1/locations";
    private static final String ACCOUNTS = "/v1/accounts";

    private static final String GRANTED =
            "{\"access_token\":\"granted-access\",\"refresh_token\":\"granted-refresh\",\"expires_in\":3600}";
    private static final String TWO = """
            {"locations":[
              {"name":"locations/11","title":"Harbour","storefrontAddress":{"regionCode":"US"}},
              {"name":"locations/12","title":"Station"}]}""";

    @Autowired
    private Visits visits;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ConnectService connect;

    @Autowired
    private AccountConsentService consents;

    @Autowired
    private ListingPickService picks;

    @Autowired
    private AccountAccess access;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike tenant;

    @BeforeEach
    void setUp() {
        tenant = tenants.fresh("consents-alike");
        PlatformDouble.answer(TOKEN, 200, GRANTED);
        PlatformDouble.answer(ACCOUNTS, 200, "{\"accounts\":[{\"name\":\"accounts/1\"}]}");
        PlatformDouble.answer(LISTINGS, 200, TWO);
    }

    @AfterEach
    void down() {
        PlatformDouble.down();
    }

    @Test
    void comesBackWithACodeAndTheAccountIsConnected() {
        tenant.run(() -> {
            AccountDetails fresh = begun();
            assertThat(fresh.state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            Map<String, String> asked = query(consents.begin(fresh.id()));
            assertThat(asked)
                    .containsEntry("client_id", "the-client")
                    .containsEntry("code_challenge_method", "S256")
                    .containsEntry("access_type", "offline");
            assertThat(asked.get("redirect_uri")).endsWith("/connect/return").startsWith("http://localhost");

            Connected done = consents.finish(state(asked), "the-code");
            assertThat(done).isInstanceOf(Connected.Kept.class);
            AccountDetails now = ((Connected.Kept) done).account();
            assertThat(now.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(now.lastSuccessAt()).isNotNull();
            assertThat(access.open(fresh.id()).token().orElseThrow().refresh()).isEqualTo("granted-refresh");
            assertThat(PlatformDouble.asked(TOKEN))
                    .contains("code=the-code")
                    .contains("client_secret=the-client-secret");
            assertThat(challenge(form(PlatformDouble.asked(TOKEN)).get("code_verifier")))
                    .isEqualTo(asked.get("code_challenge"));
            assertThat(audit.newest(10).toString())
                    .contains("account.connected")
                    .doesNotContain("granted-")
                    .doesNotContain("the-code");
        });
    }

    @Test
    void aStateIsGoodOnceForTheMemberAndTheTenantThatBegan() {
        long id = tenant.call(() -> begun().id());
        String state = tenant.call(() -> state(query(consents.begin(id))));
        Actor colleague =
                new Actor("colleague", tenant.limitedMemberId(), Role.MANAGER.permissions(), BrandScope.all());
        TenantContext.runAs(tenant.id(), colleague, () -> refused(state));
        LookAlike other = tenants.b();
        other.run(() -> refused(state));
        other.run(() -> refused(other.slug() + state.substring(state.indexOf('.'))));
        tenant.run(() -> {
            for (String forged :
                    List.of("", "x", state + "x", state.substring(1), tenant.slug() + ".", "a".repeat(5000))) {
                refused(forged);
            }
            assertThat(consents.finish(state, "the-code")).isInstanceOf(Connected.Kept.class);
            refused(state);
        });
    }

    @Test
    void aStateEndsAfterMinutesAndWhenAnotherIsGivenOut() {
        tenant.run(() -> {
            long id = begun().id();
            String first = state(query(consents.begin(id)));
            String second = state(query(consents.begin(id)));
            refused(first);
            jdbc.update(
                    "UPDATE account_consent SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE tenant_id = ?",
                    tenant.id());
            refused(second);
        });
        byte[] hash = jdbc.queryForObject(
                "SELECT state_hash FROM account_consent WHERE tenant_id = ? LIMIT 1", byte[].class, tenant.id());
        assertThat(hash).as("kept as a hash only").hasSize(32);
    }

    @Test
    void whoDoesNotAgreeChangesNothingAndUsesTheStateUp() {
        tenant.run(() -> {
            long id = begun().id();
            String state = state(query(consents.begin(id)));
            assertThat(consents.refuse(state)).isEqualTo(id);
            refused(state);
            assertThat(accounts.get(id).connectedAt()).isNull();
        });
    }

    @Test
    void aCodeThatThePlatformDoesNotTakeConnectsNothing() {
        PlatformDouble.answer(TOKEN, 400, "{\"error\":\"invalid_grant\"}");
        tenant.run(() -> {
            long id = begun().id();
            Connected done = consents.finish(state(query(consents.begin(id))), "stolen");
            assertThat(done)
                    .isInstanceOfSatisfying(
                            Connected.Refused.class,
                            refused -> assertThat(refused.trouble()).isEqualTo(Trouble.SIGN_IN));
            assertThat(accounts.get(id).connectedAt()).isNull();
        });
    }

    @Test
    void aRevokedGrantTurnsTheLampAndAnotherConsentMendsIt() {
        tenant.run(() -> {
            long id = connected();
            PlatformDouble.answer(
                    LISTINGS, 401, "{\"error\":{\"status\":\"UNAUTHENTICATED\",\"message\":\"revoked\"}}");
            PlatformDouble.answer(TOKEN, 400, "{\"error\":\"invalid_grant\"}");
            AccountDetails stopped = accounts.test(id);
            assertThat(stopped.state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            PlatformDouble.answer(LISTINGS, 200, TWO);
            PlatformDouble.answer(TOKEN, 200, GRANTED);
            assertThat(connect.reconnect(id, Map.of(), false)).isInstanceOf(Connected.ConsentNeeded.class);
            consents.finish(state(query(consents.begin(id))), "again");
            assertThat(accounts.get(id).state()).isEqualTo(AccountState.CONNECTED);
            assertThat(accounts.get(id).trouble()).isNull();
        });
    }

    @Test
    void thePagesOfTheAccountArePickedAndFed() throws PlatformException {
        long id = tenant.call(this::connected);
        OfferedListings offered = TenantContext.callAs(tenant.id(), tenant.owner(), () -> picks.offered(id));
        assertThat(offered.offers()).extracting(offer -> offer.listing().name()).containsExactly("Harbour", "Station");
        tenant.run(() -> {
            picks.feed(
                    id,
                    List.of(new PickedListing(
                            "accounts/1/locations/11",
                            "Harbour",
                            null,
                            "US",
                            tenant.north().id())));
            assertThat(accounts.get(id).listings())
                    .extracting(listing -> listing.name())
                    .containsExactly("Harbour");
            accounts.unfeed(id, accounts.get(id).listings().getFirst().id());
        });
    }

    @Test
    void theCardsSayWhyAnAccountStoppedAndWhatToDo() {
        long id = tenant.call(this::connected);
        tenant.run(() -> access.failed(id, new PlatformException(Trouble.SIGN_IN, "grant was revoked")));
        visit("platforms", "", window -> {
            String card = words(window, Article.class);
            assertThat(card)
                    .contains("Needs you", "no longer accepts the sign-in", "agree again", "grant was revoked", "Read");
            assertThat(buttons(window)).contains("Reconnect", "Test now", "Rename", "Disconnect");
        });
    }

    @Test
    void theGalleryFindsAPlatformAndItsPageSaysWhatItNeedsAndAllows() {
        visit("platforms/connect", "", window -> {
            assertThat(offers(window)).anyMatch(text -> text.contains("Google"));
            window.find(TextField.class).single().setValue("steam");
            window.roundTrip();
            assertThat(offers(window)).singleElement().asString().contains("Steam");
        });
        visit(
                "platforms/connect/google",
                "",
                window -> assertThat(words(window, Div.class))
                        .contains(
                                "sign in there and agree",
                                "at most 4,096 bytes",
                                "machine-readable contract",
                                "quota is 0"));
    }

    @Test
    void whoComesBackWithoutAgreeingOrWithAForgedStateIsToldPlainly() {
        String state = tenant.call(() -> state(query(consents.begin(begun().id()))));
        visit(
                "platforms/return",
                "state=" + state + "&error=1",
                window -> assertThat(words(window, Div.class)).contains("you did not agree"));
        visit(
                "platforms/return",
                "state=" + state + "&code=x",
                window -> assertThat(words(window, Div.class)).contains("not good any more"));
    }

    @Test
    void aPageWithoutAListIsAddedByItsIdAndABadIdIsRefusedAtItsField() {
        AccountDetails steam = tenant.call(() -> accounts.list().stream()
                .filter(account -> account.platform().equals("steam"))
                .findFirst()
                .orElseGet(() -> ((Connected.Kept) connect.connect(new NewAccount("steam", "Games", Map.of()), false))
                        .account()));
        visit("platforms/account/" + io.renown.shared.Tsid.format(steam.id()) + "/listings", "", window -> {
            TextField id = window.find(TextField.class).all().stream()
                    .filter(field -> "Id on the platform".equals(field.getLabel()))
                    .findFirst()
                    .orElseThrow();
            id.setValue("not a number");
            press(window, "Add listing");
            assertThat(id.isInvalid()).isTrue();
        });
    }

    @Test
    void theReturnAddressAsksWhoIsThereFirst() throws Exception {
        String random = "a".repeat(43);
        try (java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient()) {
            assertThat(http.send(
                                    java.net.http.HttpRequest.newBuilder(
                                                    URI.create(url("/connect/return?state=a." + random + "&code=x")))
                                            .build(),
                                    java.net.http.HttpResponse.BodyHandlers.discarding())
                            .headers()
                            .firstValue("location"))
                    .as("nobody is signed in")
                    .hasValueSatisfying(to -> assertThat(to).contains("/login"));
        }
    }

    private long connected() {
        long id = begun().id();
        consents.finish(state(query(consents.begin(id))), "the-code");
        return id;
    }

    private AccountDetails begun() {
        return ((Connected.ConsentNeeded) connect.connect(new NewAccount("google", "Shops", Map.of()), false))
                .account();
    }

    private void refused(String state) {
        assertThatThrownBy(() -> consents.finish(state, "the-code"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("account-consent"));
    }

    private static String state(Map<String, String> asked) {
        return java.util.Objects.requireNonNull(asked.get("state"));
    }

    private static Map<String, String> query(String url) {
        return form(URI.create(url).getRawQuery());
    }

    private static Map<String, String> form(String pairs) {
        return Arrays.stream(pairs.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(BrowserlessUIContext window, Class<? extends Component> type) {
        return window.find(type).all().stream()
                .map(part -> part.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
        window.roundTrip();
    }

    private static List<String> offers(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("rn-acc-offer"))
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private void visit(String path, String query, Consumer<BrowserlessUIContext> look) {
        visits.asOwner(tenant, path + "?" + query, look);
    }
}
