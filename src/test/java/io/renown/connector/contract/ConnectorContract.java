package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.ContractClients;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.ReplyTarget;
import io.renown.connector.ReviewPage;
import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.SentReply;
import io.renown.connector.Trouble;
import io.renown.connector.contract.PlatformDouble.Fault;
import io.renown.connector.file.Allows;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReplyRules;
import io.renown.connector.file.ReviewFeed;
import io.renown.outgoing.GuardedHttpClient;
import io.renown.outgoing.OutgoingClients;
import io.renown.review.Rating;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every connector that reads reviews must do, whatever the platform. A subclass brings the double of its platform and
 * says how a review of the double looks in Renown; see src/docs/connectors.md.
 */
abstract class ConnectorContract<D extends PlatformDouble> {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(400);
    private static final int MANY = 10_000;

    final D platform = createDouble();
    private final Connector connector = new ConnectorCatalog().of(new ContractAccess(slug(), settings(), ""));
    private GuardedHttpClient http;
    PlatformClient client;
    ContractAccess access;

    abstract D createDouble();

    abstract String slug();

    /** External id of the double's listing. */
    abstract String listing();

    /** Answers of the form that connects an account. */
    abstract Map<String, String> settings();

    /** Everything of a review that this platform tells. */
    enum Tells {
        AUTHOR,
        TITLE,
        TEXT,
        CREATED,
        UPDATED,
        REPLY
    }

    abstract Set<Tells> tells();

    /** How many stars become a rating here; null for platforms without. */
    @Nullable
    Rating rating(int stars) {
        return new Rating(BigDecimal.valueOf(stars), 5);
    }

    /** The platform's id of a review. */
    String id(DoubleReview review) {
        return Integer.toString(review.number);
    }

    /** The most reviews that this platform gives out; the double keeps no more. */
    int capacity() {
        return MANY;
    }

    /** Between two reviews; small for platforms that look back a few days only. */
    Duration spacing() {
        return Duration.ofSeconds(50);
    }

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
        IntStream.rangeClosed(1, Math.min(count, capacity()))
                .mapToObj(number -> new DoubleReview(
                        number, NOW.minus(Duration.ofHours(25)).minus(spacing().multipliedBy(MANY - number))))
                .forEach(platform::add);
    }

    private int pageSize() {
        ReviewFeed feed = connector.findReviews().orElseThrow();
        return feed.paging() == null || feed.paging().size() == 0
                ? capacity()
                : feed.paging().size();
    }

    /** Like the portal: page after page, and again where items may have moved between pages. */
    private Map<String, FoundReview> walk() throws PlatformException {
        Map<String, FoundReview> found = new LinkedHashMap<>();
        ReviewFeed feed = connector.findReviews().orElseThrow();
        boolean shifts = feed.paging() != null && feed.paging().shifts();
        for (int pass = 0; pass < (shifts ? 3 : 1); pass++) {
            int before = found.size();
            pass(found);
            if (found.size() == before) {
                break;
            }
        }
        return found;
    }

    private void pass(Map<String, FoundReview> found) throws PlatformException {
        Set<String> pages = new HashSet<>();
        @Nullable String cursor = null;
        do {
            ReviewPage page = client.reviews(access, listing(), cursor, null);
            assertThat(page.unread()).isEmpty();
            List<String> ids = page.reviews().stream()
                    .map(review -> String.valueOf(review.review().platformReviewId()))
                    .toList();
            if (!ids.isEmpty() && !pages.add(ids.toString())) {
                return;
            }
            page.reviews()
                    .forEach(review -> found.put(String.valueOf(review.review().platformReviewId()), review));
            cursor = page.next();
        } while (cursor != null);
    }

    @Test
    void bringsEveryReviewOnceAndAsItIs() throws PlatformException {
        hold(MANY);
        Map<String, FoundReview> found = walk();
        assertThat(found).hasSize(platform.reviews.size());
        for (DoubleReview review : platform.reviews) {
            assertIsAs(review, Optional.ofNullable(found.get(id(review))));
        }
    }

    private void assertIsAs(DoubleReview said, Optional<FoundReview> read) {
        assertThat(read).as("review " + said.number).isPresent();
        var review = read.orElseThrow().review();
        assertThat(review.rating()).isEqualTo(rating(said.stars));
        if (tells().contains(Tells.AUTHOR)) {
            assertThat(review.author()).isEqualTo(said.author);
        }
        if (tells().contains(Tells.TITLE)) {
            assertThat(review.title()).isEqualTo(said.title);
        }
        if (tells().contains(Tells.TEXT)) {
            assertThat(review.text()).isEqualTo(said.text);
        }
        if (tells().contains(Tells.CREATED)) {
            assertThat(review.createdAt()).isEqualTo(said.created);
        }
        if (tells().contains(Tells.UPDATED)) {
            assertThat(review.updatedAt()).isEqualTo(said.updated);
        }
        if (tells().contains(Tells.REPLY)) {
            assertThat(review.replyText()).isEqualTo(said.reply);
        }
    }

    @Test
    void losesNothingWhileReviewsComeAndGoBetweenPages() throws PlatformException {
        hold(Math.min(5 * pageSize(), Math.max(3, capacity() - 5)));
        List<DoubleReview> staying = new ArrayList<>(platform.reviews);
        DoubleReview leaving = staying.remove(pageSize() / 2);
        platform.betweenPages = () -> {
            if (platform.calls().size() == 2) {
                platform.reviews.remove(leaving);
                platform.add(new DoubleReview(MANY + 1, NOW.minus(Duration.ofHours(25))));
            }
        };
        Map<String, FoundReview> found = walk();
        assertThat(found.keySet()).containsAll(staying.stream().map(this::id).toList());
    }

    @Test
    void readsASingleReview() throws PlatformException {
        hold(1);
        assertThat(walk()).hasSize(1);
    }

    @Test
    void takesAnEmptyListForWhatItIs() throws PlatformException {
        assertThat(walk()).isEmpty();
    }

    @Test
    void bringsAnEditedReviewAgainAndARemovedOneNoMore() throws PlatformException {
        hold(Math.min(2 * pageSize(), capacity()));
        walk();
        DoubleReview edited = platform.reviews.get(platform.reviews.size() / 2);
        DoubleReview removed = platform.reviews.getLast();
        platform.edit(
                edited,
                "It was cold the second time.",
                NOW.minus(Duration.ofHours(24)).minusSeconds(1));
        platform.reviews.remove(removed);
        Map<String, FoundReview> found = walk();
        assertIsAs(edited, Optional.ofNullable(found.get(id(edited))));
        assertThat(found).doesNotContainKey(id(removed));
    }

    @Test
    void getsANewTokenInTheMiddleOfAWalkOrAsksForASignIn() throws PlatformException {
        hold(Math.min(3 * pageSize(), capacity()));
        String second = client.reviews(access, listing(), null, null).next();
        if (connector.auth().token() != null) {
            platform.endToken();
            assertThat(client.reviews(access, listing(), second, null).reviews())
                    .isNotEmpty();
        } else {
            platform.next(Fault.UNAUTHORIZED);
            assertThat(trouble(() -> client.reviews(access, listing(), second, null))
                            .trouble())
                    .isIn(Trouble.SIGN_IN, Trouble.FORBIDDEN);
        }
    }

    @Test
    void asksForASignInWhenTheGrantIsRevoked() {
        assumeTrue(connector.auth().token() != null, "no grant with this platform");
        platform.revoked = true;
        platform.endToken();
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.SIGN_IN);
    }

    private void firstPage() throws PlatformException {
        client.reviews(access, listing(), null, null);
    }

    @Test
    void saysHowLongToWaitWhenThePlatformDoes() {
        platform.next(Fault.RATE_LIMITED, Fault.RATE_LIMITED_WITH_WAIT);
        PlatformException silent = trouble(this::firstPage);
        assertThat(silent.trouble()).isEqualTo(Trouble.RATE_LIMITED);
        assertThat(silent.retryAfter()).isNull();
        assertThat(trouble(this::firstPage).retryAfter()).isEqualTo(Duration.ofSeconds(37));
        assertThatCode(this::firstPage).doesNotThrowAnyException();
    }

    @Test
    void tellsAnOutageFromARefusal() {
        platform.next(Fault.SERVER_ERROR);
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.UNAVAILABLE);
        assertThatCode(this::firstPage).doesNotThrowAnyException();
    }

    @Test
    void seesAnErrorBehindAGoodStatus() {
        assumeTrue(platform.errorIn200().isPresent(), "this platform says errors by its status");
        platform.next(Fault.ERROR_IN_200);
        trouble(this::firstPage);
    }

    @Test
    void takesNoWebPageNoHalfAnAnswerAndNoFloodForReviews() {
        platform.next(Fault.WEB_PAGE, Fault.BROKEN, Fault.TOO_LONG);
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.UNREADABLE);
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.UNREADABLE);
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.UNREADABLE);
    }

    @Test
    void followsNoRedirectIntoAPrivateNetwork() {
        platform.next(Fault.REDIRECT_TO_PRIVATE);
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.ADDRESS);
    }

    @Test
    void waitsForASilentPlatformOnlySoLong() {
        client = withPatience(LITTLE_PATIENCE);
        platform.next(Fault.SILENT_AFTER_EFFECT);
        assertThat(trouble(this::firstPage).trouble()).isEqualTo(Trouble.TIMED_OUT);
    }

    @Test
    void publishesAReplyAndReadsItBack() throws PlatformException {
        ReplyRules rules = repliesByApi();
        hold(3);
        DoubleReview answered = platform.reviews.get(1);
        SentReply sent = client.reply(access, target(answered, null), "Thank you! 谢谢您 & see you <soon>");
        assertThat(answered.reply).isEqualTo("Thank you! 谢谢您 & see you <soon>");
        assertThat(sent.moderated()).isEqualTo(rules.moderated());
        if (tells().contains(Tells.REPLY)) {
            assertIsAs(answered, Optional.ofNullable(walk().get(id(answered))));
        }
        if (connector.review() != null) {
            assertIsAs(answered, client.review(access, listing(), id(answered)));
        }
    }

    @Test
    void replacesAReplyOrIsToldThatItStands() throws PlatformException {
        ReplyRules rules = repliesByApi();
        hold(1);
        DoubleReview answered = platform.reviews.getFirst();
        client.reply(access, target(answered, null), "First words");
        if (rules.once()) {
            assertThat(trouble(() -> client.reply(access, target(answered, null), "Second words"))
                            .trouble())
                    .isEqualTo(Trouble.REFUSED);
            assertThat(answered.reply).isEqualTo("First words");
        } else {
            client.reply(access, target(answered, null), "Second words");
            assertThat(answered.reply).isEqualTo("Second words");
        }
    }

    @Test
    void takesAReplyAwayAndMindsNotIfItIsGone() throws PlatformException {
        ReplyRules rules = repliesByApi();
        assumeTrue(rules.withdraw() != null, "replies stay on this platform");
        hold(1);
        DoubleReview answered = platform.reviews.getFirst();
        SentReply sent = client.reply(access, target(answered, null), "Words to be taken back");
        client.withdraw(access, target(answered, sent.replyId()));
        assertThat(answered.reply).isNull();
        client.withdraw(access, target(answered, sent.replyId()));
    }

    @Test
    void doesNotClaimThatAReplyFailedWhenItOnlyGotNoAnswer() throws PlatformException {
        repliesByApi();
        hold(1);
        DoubleReview answered = platform.reviews.getFirst();
        client = withPatience(LITTLE_PATIENCE);
        platform.next(Fault.SILENT_AFTER_EFFECT);
        assertThat(trouble(() -> client.reply(access, target(answered, null), "Did this arrive?"))
                        .trouble())
                .isEqualTo(Trouble.TIMED_OUT);
        assertThat(answered.reply).isEqualTo("Did this arrive?");
        if (connector.review() != null) {
            assertThat(client.review(access, listing(), id(answered))
                            .orElseThrow()
                            .review()
                            .replyText())
                    .isEqualTo("Did this arrive?");
        }
    }

    @Test
    void findsNoReviewThatIsGone() throws PlatformException {
        assumeTrue(connector.review() != null, "single reviews cannot be asked for");
        hold(2);
        DoubleReview removed = platform.reviews.removeFirst();
        assertThat(client.review(access, listing(), id(removed))).isEmpty();
        assertThat(client.review(access, listing(), id(platform.reviews.getFirst())))
                .isPresent();
    }

    @Test
    void tellsNoSecretInItsFailures() {
        platform.next(Fault.UNAUTHORIZED, Fault.UNAUTHORIZED, Fault.SERVER_ERROR);
        Map<String, String> secrets = new HashMap<>(settings());
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try {
                firstPage();
            } catch (PlatformException e) {
                messages.add(e.toString());
            }
        }
        connector.settings().stream()
                .filter(setting -> setting.secret() && secrets.containsKey(setting.key()))
                .forEach(setting -> assertThat(messages).noneMatch(said -> said.contains(secrets.get(setting.key()))));
        assertThat(messages).noneMatch(said -> said.contains(platform.currentToken()));
    }

    private ReplyRules repliesByApi() {
        assumeTrue(connector.allows().reply() == Allows.Reply.API, "no replies through this platform's interface");
        return connector.findReply().orElseThrow();
    }

    ReplyTarget target(DoubleReview review, @Nullable String replyId) {
        return new ReplyTarget(listing(), id(review), review.author, replyId);
    }

    static PlatformException trouble(ThrowingCallable call) {
        PlatformException thrown = catchThrowableOfType(PlatformException.class, call);
        assertThat(thrown).as("a platform's trouble").isNotNull();
        return thrown;
    }
}
