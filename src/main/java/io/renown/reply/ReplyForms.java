package io.renown.reply;

import io.renown.account.AccountAccess;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformClient;
import io.renown.connector.file.Allows;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReplyRules;
import io.renown.platform.CompetitorListings;
import io.renown.platform.ListingDetails;
import io.renown.review.ReviewDetails;
import io.renown.shared.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says of a review how it can be replied to. */
@Component
class ReplyForms {

    private final ConnectorCatalog connectors;
    private final ObjectProvider<AccountAccess> accounts;
    private final ObjectProvider<PlatformClient> client;
    private final CompetitorListings competitors;

    ReplyForms(
            ConnectorCatalog connectors,
            ObjectProvider<AccountAccess> accounts,
            ObjectProvider<PlatformClient> client,
            CompetitorListings competitors) {
        this.connectors = connectors;
        this.accounts = accounts;
        this.client = client;
        this.competitors = competitors;
    }

    /** @throws Problem {@code reply-competitor} for a review of a competitor: nobody answers in another's name */
    void requireOwn(ReviewDetails review) {
        if (competitors.include(review.listingId())) {
            throw Problem.conflict("reply-competitor");
        }
    }

    ReplyForm of(ReviewDetails review) {
        return of(review, null);
    }

    /** @param listing for the address of its page, where a reply is made by hand */
    ReplyForm of(ReviewDetails review, @Nullable ListingDetails listing) {
        Optional<Connector> connector = connectors.find(review.platform());
        Allows.Reply allowed = connector.map(found -> found.allows().reply()).orElse(Allows.Reply.MANUAL);
        ReplyRules rules = connector.flatMap(Connector::findReply).orElse(null);
        if (allowed == Allows.Reply.NONE || competitors.include(review.listingId())) {
            return new ReplyForm(ReplyForm.Way.NONE, rules, null);
        }
        boolean sends = allowed == Allows.Reply.API
                && rules != null
                && rules.publish() != null
                && isFed(review.listingId(), rules);
        return new ReplyForm(
                sends ? ReplyForm.Way.API : ReplyForm.Way.BY_HAND,
                rules,
                sends ? null : page(review, listing, connector.orElse(null)));
    }

    private boolean isFed(long listingId, ReplyRules rules) {
        AccountAccess known = accounts.getIfAvailable();
        String needs = rules.needs();
        return known != null
                && client.getIfAvailable() != null
                && known.findOfListing(listingId)
                        .filter(account -> needs == null || known.hasSetting(account, needs))
                        .isPresent();
    }

    private static @Nullable String page(
            ReviewDetails review, @Nullable ListingDetails listing, @Nullable Connector connector) {
        if (isWeb(review.url())) {
            return review.url();
        }
        if (listing == null) {
            return null;
        }
        String template = connector == null ? null : connector.listing().url();
        if (template != null) {
            return template.replace("{listing}", URLEncoder.encode(listing.externalId(), StandardCharsets.UTF_8));
        }
        return isWeb(listing.url()) ? listing.url() : null;
    }

    private static boolean isWeb(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+");
    }
}
