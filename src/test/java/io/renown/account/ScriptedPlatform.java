package io.renown.account;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers as a test has it. */
final class ScriptedPlatform implements PlatformClient {

    private @Nullable PlatformException failure;
    private Map<String, String> seen = Map.of();
    private final Map<String, ListingPage> pages = new HashMap<>();

    void failWith(@Nullable Trouble trouble) {
        failure = trouble == null ? null : new PlatformException(trouble, "words of the platform");
    }

    /** @param cursor empty for the first */
    void page(String cursor, ListingPage page) {
        pages.put(cursor, page);
    }

    /** The settings that the last call came with. */
    Map<String, String> seen() {
        return seen;
    }

    @Override
    public void test(Access access) throws PlatformException {
        seen = access.settings();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public ListingPage listings(Access access, @Nullable String cursor) throws PlatformException {
        test(access);
        ListingPage page = pages.get(cursor == null ? "" : cursor);
        if (page == null) {
            throw new AssertionError("nobody offered the page " + cursor);
        }
        return page;
    }

    @Override
    public ReviewPage reviews(Access access, String listing, @Nullable String cursor, @Nullable Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ReviewPage.FoundReview> review(Access access, String listing, String review) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SentReply reply(Access access, ReplyTarget target, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Access access, ReplyTarget target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderPage orders(Access access, @Nullable String cursor, @Nullable Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode call(Access access, String name, Map<String, String> variables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String consentUrl(Access access, String redirect, String state, String verifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Token exchange(Access access, String code, String redirect, String verifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WebhookRead message(Access access, WebhookMessage message) {
        throw new UnsupportedOperationException();
    }
}
