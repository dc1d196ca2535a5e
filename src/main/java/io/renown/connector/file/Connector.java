package io.renown.connector.file;

import io.renown.connector.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connector's file.
 *
 * @param platform slug of the catalogue
 * @param base in front of addresses that begin with a slash; a template
 * @param headers sent with each call
 * @param statuses what a status of the platform's means, where it means something of its own
 * @param test call that shows whether the account works; the first page of listings or reviews where there is none
 * @param review one review by {@code {review}}, for a look after a reply
 * @param reviewAt pointer to the item in that answer
 * @param calls others by name, as {@code solicit}; see {@link io.renown.connector.PlatformClient#call}
 */
public record Connector(
        String platform,
        Contract contract,
        Allows allows,
        List<Setting> settings,
        ListingForm listing,
        @Nullable String base,
        Map<String, String> headers,
        Auth auth,
        Limits limits,
        List<ErrorRule> errors,
        Map<Integer, Trouble> statuses,
        @Nullable Request test,
        @Nullable ListingFeed listings,
        @Nullable ReviewFeed reviews,
        @Nullable Request review,
        @Nullable String reviewAt,
        @Nullable ReplyRules reply,
        @Nullable OrderFeed orders,
        @Nullable Webhook webhook,
        Map<String, Request> calls) {

    public Connector {
        settings = settings == null ? List.of() : List.copyOf(settings);
        headers = headers == null ? Map.of() : headers;
        auth = auth == null ? Auth.none() : auth;
        limits = limits == null ? Limits.usual() : limits;
        errors = errors == null ? List.of() : List.copyOf(errors);
        statuses = statuses == null ? Map.of() : Map.copyOf(statuses);
        calls = calls == null ? Map.of() : Map.copyOf(calls);
    }

    public Optional<ReviewFeed> findReviews() {
        return Optional.ofNullable(reviews);
    }

    public Optional<ReplyRules> findReply() {
        return Optional.ofNullable(reply);
    }

    /** Whether an account of it can be connected at all: there is something to call. */
    public boolean hasInterface() {
        return contract.state() != ContractState.NO_INTERFACE;
    }

    /** Whether a person agrees on the platform's own page. */
    public boolean needsConsent() {
        return auth.scheme() == Auth.Scheme.OAUTH2;
    }
}
