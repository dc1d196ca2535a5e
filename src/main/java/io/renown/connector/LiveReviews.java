package io.renown.connector;

import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.file.Allows;
import io.renown.review.RawReview;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reviews of platforms that forbid to keep them: asked for when somebody looks, handed to the page, forgotten. Whoever
 * gets them may show them to that person and do nothing else with them.
 */
@Component
public final class LiveReviews {

    private static final int SHOWN = 5;

    private final ConnectorCatalog connectors;
    private final PlatformClient client;

    public LiveReviews(ConnectorCatalog connectors, PlatformClient client) {
        this.connectors = connectors;
        this.client = client;
    }

    public boolean areOf(String platform) {
        return connectors
                .find(platform)
                .filter(connector -> connector.allows().read() == Allows.Read.LIVE)
                .isPresent();
    }

    /**
     * The latest five as the platform answers now. Items that cannot be read are left out without a word: what is wrong
     * with them could not be said without repeating them.
     *
     * @param listing external id
     * @throws IllegalArgumentException for a platform whose reviews are kept
     */
    public List<LiveReview> ask(Access access, String listing) throws PlatformException {
        if (!areOf(access.platform())) {
            throw new IllegalArgumentException("the reviews of " + access.platform() + " are kept");
        }
        return client.reviews(access, listing, null, null).reviews().stream()
                .limit(SHOWN)
                .map(LiveReviews::shown)
                .toList();
    }

    private static LiveReview shown(FoundReview found) {
        RawReview review = found.review();
        return new LiveReview(
                review.author(), review.rating(), review.title(), review.text(), review.url(), review.createdAt());
    }
}
