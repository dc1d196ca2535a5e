package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.ContractClients;
import io.renown.connector.OrderPage;
import io.renown.connector.OrderPage.FoundOrder;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.contract.PlatformDouble.Fault;
import io.renown.connector.file.Connector;
import io.renown.connector.file.OrderFeed;
import io.renown.outgoing.GuardedHttpClient;
import io.renown.outgoing.OutgoingClients;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every connector that reads orders must do, as {@link ConnectorContract} for reviews. */
abstract class OrderContract<D extends OrderDouble> {

    static final Instant NOW = ConnectorContract.NOW;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(400);

    final D platform = createDouble();
    private final Connector connector = new ConnectorCatalog().get(slug());
    private GuardedHttpClient http;
    PlatformClient client;
    ContractAccess access;

    abstract D createDouble();

    abstract String slug();

    abstract Map<String, String> settings();

    /** That its double sells on, where the platform tells; null where it does not. */
    @Nullable
    String listing() {
        return null;
    }

    /** The platform's number of an order. */
    abstract String number(DoubleOrder order);

    @BeforeEach
    void connect() {
        client = withPatience(PATIENCE);
        access = new ContractAccess(slug(), settings(), platform.currentToken());
    }

    private PlatformClient withPatience(Duration patience) {
        http = OutgoingClients.callingOnly(platform.address(), patience);
        return ContractClients.of(http, platform.addresses(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void closeAndAskTheContract() throws IOException {
        platform.close();
        http.close();
        assertThat(platform.violations())
                .as("what the platform's contract says against the calls")
                .isEmpty();
    }

    private void hold(int count) {
        IntStream.rangeClosed(1, count)
                .mapToObj(number -> new DoubleOrder(number, NOW.minus(Duration.ofHours(count + 1L - number))))
                .forEach(platform.orders::add);
    }

    private int pageSize() {
        OrderFeed feed = connector.orders();
        return feed == null || feed.paging() == null ? 1 : feed.paging().size();
    }

    private List<FoundOrder> walk() throws PlatformException {
        List<FoundOrder> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            OrderPage page = client.orders(access, cursor, null);
            assertThat(page.unread()).isEmpty();
            found.addAll(page.orders());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    @Test
    void bringsEveryOrderOnceAndAsItIs() throws PlatformException {
        hold(3 * pageSize() + 1);
        List<FoundOrder> found = walk();
        assertThat(found).hasSameSizeAs(platform.orders);
        for (int i = 0; i < found.size(); i++) {
            DoubleOrder said = platform.orders.get(i);
            FoundOrder read = found.get(i);
            assertThat(read.number()).isEqualTo(number(said));
            assertThat(read.orderedAt()).isEqualTo(said.ordered());
            assertThat(read.sku()).isEqualTo(DoubleOrder.SKU);
            assertThat(read.product()).isEqualTo(DoubleOrder.PRODUCT);
            assertThat(read.quantity()).isEqualTo(said.number());
            assertThat(read.amount()).isEqualByComparingTo(new BigDecimal(said.amount()));
            assertThat(read.currency()).isEqualTo("EUR");
            assertThat(read.lines()).singleElement().satisfies(line -> {
                assertThat(line.sku()).isEqualTo(DoubleOrder.SKU);
                assertThat(line.product()).isEqualTo(DoubleOrder.PRODUCT);
                assertThat(line.quantity()).isEqualTo(said.number());
                assertThat(line.listing()).isEqualTo(listing());
            });
        }
    }

    @Test
    void readsASingleOrderAndNone() throws PlatformException {
        assertThat(walk()).isEmpty();
        hold(1);
        assertThat(walk()).hasSize(1);
    }

    @Test
    void asksForWhatChangedOnly() throws PlatformException {
        client.orders(access, null, Instant.parse("2026-10-30T08:15:00Z"));
        assertThat(platform.calls().getLast().query().values())
                .anySatisfy(value -> assertThat(value).contains("2026-10-30T08:15:00Z"));
    }

    @Test
    void getsANewTokenInTheMiddleOfAWalkOrAsksForASignIn() throws PlatformException {
        hold(2 * pageSize());
        String second = client.orders(access, null, null).next();
        if (connector.auth().token() != null) {
            platform.endToken();
            assertThat(client.orders(access, second, null).orders()).isNotEmpty();
        } else {
            platform.next(Fault.UNAUTHORIZED);
            assertThat(ConnectorContract.trouble(() -> client.orders(access, second, null))
                            .trouble())
                    .isIn(Trouble.SIGN_IN, Trouble.FORBIDDEN);
        }
    }

    @Test
    void asksForASignInWhenTheGrantIsRevoked() {
        assumeTrue(connector.auth().token() != null, "no grant with this platform");
        platform.revoked = true;
        platform.endToken();
        assertTrouble(Trouble.SIGN_IN);
    }

    @Test
    void saysHowLongToWaitWhenThePlatformDoes() {
        platform.next(Fault.RATE_LIMITED, Fault.RATE_LIMITED_WITH_WAIT);
        assertThat(assertTrouble(Trouble.RATE_LIMITED).retryAfter()).isNull();
        assertThat(assertTrouble(Trouble.RATE_LIMITED).retryAfter()).isEqualTo(Duration.ofSeconds(37));
        assertThatCode(this::firstPage).doesNotThrowAnyException();
    }

    @Test
    void tellsAnOutageFromARefusal() {
        platform.next(Fault.SERVER_ERROR);
        assertTrouble(Trouble.UNAVAILABLE);
        assertThatCode(this::firstPage).doesNotThrowAnyException();
    }

    @Test
    void takesNoWebPageNoHalfAnAnswerAndNoFloodForOrders() {
        platform.next(Fault.WEB_PAGE, Fault.BROKEN, Fault.TOO_LONG);
        assertTrouble(Trouble.UNREADABLE);
        assertTrouble(Trouble.UNREADABLE);
        assertTrouble(Trouble.UNREADABLE);
    }

    @Test
    void followsNoRedirectIntoAPrivateNetwork() {
        platform.next(Fault.REDIRECT_TO_PRIVATE);
        assertTrouble(Trouble.ADDRESS);
    }

    @Test
    void waitsForASilentPlatformOnlySoLong() {
        client = withPatience(LITTLE_PATIENCE);
        platform.next(Fault.SILENT_AFTER_EFFECT);
        assertTrouble(Trouble.TIMED_OUT);
    }

    @Test
    void testsTheConnectionWithoutAnyOrder() {
        assertThatCode(() -> client.test(access)).doesNotThrowAnyException();
    }

    private void firstPage() throws PlatformException {
        client.orders(access, null, null);
    }

    private PlatformException assertTrouble(Trouble expected) {
        PlatformException trouble = ConnectorContract.trouble(this::firstPage);
        assertThat(trouble.trouble()).isEqualTo(expected);
        return trouble;
    }
}
