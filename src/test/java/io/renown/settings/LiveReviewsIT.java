package io.renown.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Paragraph;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.ContractClients;
import io.renown.connector.LiveReviews;
import io.renown.connector.Token;
import io.renown.embedded.DataFolder;
import io.renown.outgoing.GuardedHttpClient;
import io.renown.outgoing.OutgoingClients;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.platform.PlatformCatalog;
import io.renown.privacy.Person;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A review of a platform that forbids to keep its reviews is seen, and afterwards stands nowhere. */
class LiveReviewsIT extends PortalIT {

    private static final String SEEN = "Zwetschgenkuchen under the linden tree, Brombeerstein 7";
    private static final Person WORDS = new Person(List.of("Zwetschgenkuchen", "Brombeerstein"));

    @Autowired
    private Visits visits;

    @Autowired
    private ListingService listings;

    @Autowired
    private PlatformCatalog platforms;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private DataFolder data;

    @Autowired
    private JdbcTemplate jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private HttpServer tripadvisor;
    private GuardedHttpClient http;
    private LookAlike tenant;

    @BeforeEach
    void setUp() throws IOException {
        tenant = tenants.fresh("live-reviews");
        tripadvisor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = """
                {"data": [
                  {"id": 1, "rating": 4, "title": "Zwetschgenkuchen", "text": "%s", "user": {"username": "Brombeerstein"},
                   "published_date": "2026-10-01T10:00:00Z", "url": "https://www.tripadvisor.com/1"},
                  {"id": 2, "rating": 9, "title": "Zwetschgenkuchen", "text": "cannot be read"}]}
                """.formatted(SEEN).getBytes(StandardCharsets.UTF_8);
        tripadvisor.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        tripadvisor.start();
        http = OutgoingClients.callingOnly(address(), Duration.ofSeconds(10));
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void close() throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        tripadvisor.stop(0);
        http.close();
    }

    private String address() {
        return "127.0.0.1:" + tripadvisor.getAddress().getPort();
    }

    @Test
    void aReviewSeenLiveStandsInNoTableNoFileNotInTheIndexAndInNoLog() throws IOException {
        ListingDetails listing = tenant.call(() -> listings.apply(
                new NewListing(tenant.north().id(), "live", "tripadvisor", "188151", "Quittenhof", null, null)));
        LiveReviews reviews = new LiveReviews(
                new ConnectorCatalog(),
                ContractClients.of(
                        http, Map.of("api.content.tripadvisor.com", "http://" + address()), Clock.systemUTC()));

        visitBrands(window -> {
            LiveReviewsDialog dialog = new LiveReviewsDialog(reviews, new Key(), listing, platforms.get("tripadvisor"));
            dialog.open();
            window.roundTrip();
            assertThat(texts(window)).contains(SEEN).noneMatch(text -> text.contains("cannot be read"));
            dialog.close();
            window.roundTrip();
            assertThat(texts(window)).noneMatch(text -> text.contains("Zwetschgenkuchen"));
        });

        assertThat(new Person(List.of("Quittenhof")).columns(jdbc, tenant.id()))
                .as("where the listing's name stands")
                .isNotEmpty();
        assertThat(WORDS.columns(jdbc, tenant.id())).isEmpty();
        assertThat(WORDS.files(data.root())).isEmpty();
        assertThat(tenant.call(() -> search.ids(ReviewFilter.parse("Zwetschgenkuchen"), 10)))
                .isEmpty();
        assertThat(log.list)
                .noneMatch(event -> event.getFormattedMessage().contains("Zwetschgenkuchen")
                        || event.getFormattedMessage().contains("Brombeerstein"));
    }

    private static List<String> texts(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private void visitBrands(Consumer<BrowserlessUIContext> look) {
        visits.asOwner(tenant, "settings/brands", look);
    }

    private record Key() implements Access {

        @Override
        public String platform() {
            return "tripadvisor";
        }

        @Override
        public String key() {
            return "live-reviews";
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("api-key", "trip-key-1");
        }

        @Override
        public Optional<Token> token() {
            return Optional.empty();
        }

        @Override
        public Token refreshAlone(Optional<Token> stale, Refresh refresh) {
            throw new IllegalStateException("it has a key, no token");
        }
    }
}
