package io.renown.connector;

import io.renown.connector.file.Connector;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls platforms as their connectors say. Each method makes one call for what it was asked, and at most two more for a
 * token; it does not wait and try again: the caller knows better when. All of them throw {@link PlatformException}.
 */
public interface PlatformClient {

    /** Whether the account works: the connector's test call, else its first page of listings or of nothing. */
    void test(Access access) throws PlatformException;

    /**
     * @param listing external id
     * @param cursor {@link ReviewPage#next} of the page before; null for the first
     * @param since for platforms that can be asked for changes only; null for all
     */
    ReviewPage reviews(Access access, String listing, @Nullable String cursor, @Nullable Instant since)
            throws PlatformException;

    /**
     * As the other, but a page that has not changed brings nothing, where the platform can tell.
     *
     * @param version of the page as it was last taken in; null to have it in any case
     */
    default ReviewPage reviews(
            Access access, String listing, @Nullable String cursor, @Nullable Instant since, @Nullable String version)
            throws PlatformException {
        return reviews(access, listing, cursor, since);
    }

    /**
     * One review as it stands now; empty when it is gone.
     *
     * @throws UnsupportedOperationException where the connector declares no such call, see {@link Connector#review}
     */
    Optional<ReviewPage.FoundReview> review(Access access, String listing, String review) throws PlatformException;

    /** Publishes a reply, in the place of an earlier one where the platform allows it. */
    SentReply reply(Access access, ReplyTarget target, String text) throws PlatformException;

    /** Takes the reply away. */
    void withdraw(Access access, ReplyTarget target) throws PlatformException;

    ListingPage listings(Access access, @Nullable String cursor) throws PlatformException;

    OrderPage orders(Access access, @Nullable String cursor, @Nullable Instant since) throws PlatformException;

    /** A call of the connector's own, as {@code solicit}, with its variables. */
    JsonNode call(Access access, String name, Map<String, String> variables) throws PlatformException;

    /**
     * The address of the page on which a person agrees.
     *
     * @param state unguessable; comes back with the code
     * @param verifier for PKCE, 43 to 128 characters; its challenge is sent
     */
    String consentUrl(Access access, String redirect, String state, String verifier);

    /** The token for the code that came back. */
    Token exchange(Access access, String code, String redirect, String verifier) throws PlatformException;

    /**
     * Reads a message that the platform sent.
     *
     * @throws PlatformException {@link Trouble#FORBIDDEN} when it does not prove where it comes from, or is too old
     */
    WebhookRead message(Access access, WebhookMessage message) throws PlatformException;
}
