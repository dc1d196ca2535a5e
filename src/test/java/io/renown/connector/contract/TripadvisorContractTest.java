package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.ContractClients;
import io.renown.connector.LiveReview;
import io.renown.connector.LiveReviews;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.outgoing.GuardedHttpClient;
import io.renown.outgoing.OutgoingClients;
import io.renown.review.Rating;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shown as it answers; that nothing of it stays is proven with the whole portal, in LiveReviewsIT. */
class TripadvisorContractTest {

    private final Tripadvisor platform = new Tripadvisor();
    private final GuardedHttpClient http = OutgoingClients.callingOnly(platform.address(), Duration.ofSeconds(5));
    private final PlatformClient client =
            ContractClients.of(http, platform.addresses(), Clock.fixed(ConnectorContract.NOW, ZoneOffset.UTC));
    private final LiveReviews live = new LiveReviews(new ConnectorCatalog(), client);
    private final ContractAccess access = new ContractAccess("tripadvisor", Map.of("api-key", "trip-key-1"), "");

    @AfterEach
    void close() throws IOException {
        platform.close();
        http.close();
    }

    @Test
    void showsTheLatestFive() throws PlatformException {
        for (int number = 1; number <= 7; number++) {
            platform.add(new DoubleReview(number, ConnectorContract.NOW.minusSeconds(100L - number)));
        }
        List<LiveReview> shown = live.ask(access, "188151");
        assertThat(shown).hasSize(5);
        LiveReview first = shown.getFirst();
        assertThat(first.author()).isEqualTo("Guest 7");
        assertThat(first.title()).isEqualTo("Visit 7");
        assertThat(first.text()).startsWith("The tea of table 7");
        assertThat(first.rating()).isEqualTo(new Rating(BigDecimal.valueOf(3), 5));
        assertThat(first.createdAt()).isEqualTo(ConnectorContract.NOW.minusSeconds(93));
    }

    @Test
    void printsNothingOfAReview() throws PlatformException {
        platform.add(new DoubleReview(1, ConnectorContract.NOW));
        assertThat(live.ask(access, "188151").toString()).doesNotContain("tea", "Guest", "Visit");
    }

    @Test
    void showsWhatCanBeReadAndKeepsQuietAboutTheRest() throws PlatformException {
        DoubleReview broken = new DoubleReview(1, ConnectorContract.NOW);
        broken.stars = 9;
        platform.add(broken);
        platform.add(new DoubleReview(2, ConnectorContract.NOW));
        assertThat(live.ask(access, "188151")).hasSize(1);
    }

    @Test
    void saysWhyThePlatformDoesNotAnswer() {
        platform.next(PlatformDouble.Fault.UNAUTHORIZED, PlatformDouble.Fault.RATE_LIMITED);
        assertThat(ConnectorContract.trouble(() -> live.ask(access, "188151")).trouble())
                .isEqualTo(Trouble.SIGN_IN);
        assertThat(ConnectorContract.trouble(() -> live.ask(access, "188151")).trouble())
                .isEqualTo(Trouble.RATE_LIMITED);
        assertThat(ConnectorContract.trouble(() -> live.ask(access, "999")).trouble())
                .isEqualTo(Trouble.GONE);
    }

    @Test
    void isNotForPlatformsWhoseReviewsAreKept() {
        assertThatThrownBy(() -> live.ask(new ContractAccess("steam", Map.of(), ""), "730"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(live.areOf("tripadvisor")).isTrue();
        assertThat(live.areOf("steam")).isFalse();
        assertThat(live.areOf("survey")).isFalse();
    }

    static final class Tripadvisor extends PlatformDouble {

        @Override
        List<String> hosts() {
            return List.of("api.content.tripadvisor.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer refusal(int status) {
            return Answer.json(status, Map.of("error", Map.of("code", status, "message", "refused")));
        }

        @Override
        Answer answer(Call call) {
            if (!"trip-key-1".equals(call.query().get("key"))) {
                return refusal(401);
            }
            return call.path().equals("/api/v1/location/188151/reviews")
                    ? Answer.json(Map.of(
                            "data", reviews.stream().map(Tripadvisor::item).toList()))
                    : refusal(404);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("id", review.number);
            item.put("lang", "en");
            item.put("location_id", 188151);
            item.put("published_date", review.created.toString());
            item.put("rating", review.stars);
            item.put("title", review.title);
            item.put("text", review.text);
            item.put("url", "https://www.tripadvisor.com/ShowUserReviews-" + review.number);
            item.put("user", Map.of("username", review.author));
            item.put("owner_response", null);
            return item;
        }
    }
}
