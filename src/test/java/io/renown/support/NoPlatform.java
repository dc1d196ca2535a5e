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
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A platform that nobody calls: fakes say what they do besides. */
public abstract class NoPlatform implements PlatformClient {

    private static UnsupportedOperationException unexpected(String call) {
        return new UnsupportedOperationException("nobody expected a call for " + call);
    }

    @Override
    public void test(Access access) throws PlatformException {
        throw unexpected("a test");
    }

    @Override
    public ReviewPage reviews(Access access, String listing, @Nullable String cursor, @Nullable Instant since)
            throws PlatformException {
        throw unexpected("reviews");
    }

    @Override
    public Optional<ReviewPage.FoundReview> review(Access access, String listing, String review)
            throws PlatformException {
        throw unexpected("a review");
    }

    @Override
    public SentReply reply(Access access, ReplyTarget target, String text) throws PlatformException {
        throw unexpected("a reply");
    }

    @Override
    public void withdraw(Access access, ReplyTarget target) throws PlatformException {
        throw unexpected("a withdrawal");
    }

    @Override
    public ListingPage listings(Access access, @Nullable String cursor) throws PlatformException {
        throw unexpected("listings");
    }

    @Override
    public OrderPage orders(Access access, @Nullable String cursor, @Nullable Instant since) throws PlatformException {
        throw unexpected("orders");
    }

    @Override
    public JsonNode call(Access access, String name, Map<String, String> variables) throws PlatformException {
        throw unexpected(name);
    }

    @Override
    public String consentUrl(Access access, String redirect, String state, String verifier) {
        throw unexpected("consent");
    }

    @Override
    public Token exchange(Access access, String code, String redirect, String verifier) throws PlatformException {
        throw unexpected("a token");
    }

    @Override
    public WebhookRead message(Access access, WebhookMessage message) throws PlatformException {
        throw unexpected("a message");
    }
}
