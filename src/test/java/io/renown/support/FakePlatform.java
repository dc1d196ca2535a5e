package io.renown.support;

import io.renown.connector.Access;
import io.renown.connector.ListingPage;
import io.renown.connector.OrderPage;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.ReplyTarget;
import io.renown.connector.ReviewPage;
import io.renown.connector.SentReply;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import io.renown.review.RawReview;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A platform that shows the replies it was given and fails as a test says, for accounts of {@link FakeAccounts}; calls for
 * other accounts go where they always go.
 */
@Component
@Primary
public class FakePlatform implements PlatformClient {

    private final ObjectProvider<PlatformClient> clients;
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final Map<String, ReviewPage> ownAddresses = new ConcurrentHashMap<>();
    private final Map<String, OrderPage> shops = new ConcurrentHashMap<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();

    FakePlatform(ObjectProvider<PlatformClient> clients) {
        this.clients = clients;
    }

    /** @param effect whether the call does what it was asked for before it fails */
    private record Answer(@Nullable PlatformException failure, boolean effect, boolean moderated) {}

    public synchronized void forget() {
        shown.clear();
        answers.clear();
        calls.clear();
    }

    /** What an address of a tenant's own brings. */
    public void answersAt(String url, ReviewPage page) {
        ownAddresses.put(url, page);
    }

    /** What a shop has sold, to whomever it asks. */
    public void sellsAt(String shop, OrderPage page) {
        shops.put(shop, page);
    }

    public synchronized void failsNext(PlatformException failure) {
        answers.add(new Answer(failure, false, false));
    }

    public synchronized void timesOutAfterTheEffectNext() {
        answers.add(new Answer(new PlatformException(Trouble.TIMED_OUT, "no answer"), true, false));
    }

    public synchronized void moderatesNext() {
        answers.add(new Answer(null, true, true));
    }

    public synchronized void shows(String review, String reply) {
        shown.put(review, reply);
    }

    public Optional<String> shownFor(String review) {
        return Optional.ofNullable(shown.get(review));
    }

    /** Replies that were asked for, whatever became of them. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public synchronized SentReply reply(Access access, ReplyTarget target, String text) throws PlatformException {
        if (!isOurs(access)) {
            return real().reply(access, target, text);
        }
        calls.add(target.review() + ": " + text);
        Answer answer = answers.isEmpty() ? new Answer(null, true, false) : answers.remove();
        if (answer.effect()) {
            shown.put(target.review(), text);
        }
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return new SentReply("r-" + target.review(), answer.moderated());
    }

    @Override
    public synchronized void withdraw(Access access, ReplyTarget target) throws PlatformException {
        if (!isOurs(access)) {
            real().withdraw(access, target);
            return;
        }
        if (shown.remove(target.review()) == null) {
            throw new PlatformException(Trouble.GONE, "no reply");
        }
    }

    @Override
    public Optional<ReviewPage.FoundReview> review(Access access, String listing, String review)
            throws PlatformException {
        if (!isOurs(access)) {
            return real().review(access, listing, review);
        }
        RawReview raw = new RawReview(
                review,
                "customer",
                null,
                "",
                "words",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                shown.get(review),
                null);
        return Optional.of(new ReviewPage.FoundReview(raw, null));
    }

    @Override
    public void test(Access access) throws PlatformException {
        if (!shops.containsKey(access.settings().getOrDefault("shop", ""))) {
            real().test(access);
        }
    }

    @Override
    public ReviewPage reviews(Access access, String listing, @Nullable String cursor, @Nullable Instant since)
            throws PlatformException {
        ReviewPage own = ownAddresses.get(access.settings().getOrDefault("url", ""));
        return own != null ? own : real().reviews(access, listing, cursor, since);
    }

    @Override
    public ReviewPage reviews(
            Access access, String listing, @Nullable String cursor, @Nullable Instant since, @Nullable String version)
            throws PlatformException {
        return ownAddresses.containsKey(access.settings().getOrDefault("url", ""))
                ? reviews(access, listing, cursor, since)
                : real().reviews(access, listing, cursor, since, version);
    }

    @Override
    public ListingPage listings(Access access, @Nullable String cursor) throws PlatformException {
        return real().listings(access, cursor);
    }

    @Override
    public OrderPage orders(Access access, @Nullable String cursor, @Nullable Instant since) throws PlatformException {
        OrderPage sold = shops.get(access.settings().getOrDefault("shop", ""));
        return sold != null ? sold : real().orders(access, cursor, since);
    }

    @Override
    public JsonNode call(Access access, String name, Map<String, String> variables) throws PlatformException {
        return real().call(access, name, variables);
    }

    @Override
    public String consentUrl(Access access, String redirect, String state, String verifier) {
        return real().consentUrl(access, redirect, state, verifier);
    }

    @Override
    public Token exchange(Access access, String code, String redirect, String verifier) throws PlatformException {
        return real().exchange(access, code, redirect, verifier);
    }

    @Override
    public WebhookRead message(Access access, WebhookMessage message) throws PlatformException {
        return real().message(access, message);
    }

    private static boolean isOurs(Access access) {
        return access.key().startsWith(FakeAccounts.KEY);
    }

    private PlatformClient real() {
        return clients.stream().filter(client -> client != this).findFirst().orElseThrow();
    }
}
