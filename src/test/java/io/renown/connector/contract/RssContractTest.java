package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage;
import io.renown.review.Rating;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RssContractTest extends ConnectorContract<RssContractTest.Rss> {

    @Override
    Rss createDouble() {
        return new Rss();
    }

    @Override
    String slug() {
        return "rss";
    }

    @Override
    String listing() {
        return "https://news.example/tea/feed.xml?lang=en&n=50";
    }

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.UPDATED);
    }

    @Override
    @Nullable
    Rating rating(int stars) {
        return null;
    }

    @Override
    int capacity() {
        return 40;
    }

    @Test
    void asksForAFeedOnlyIfItChanged() throws PlatformException {
        platform.add(new DoubleReview(1, NOW));
        ReviewPage first = client.reviews(access, listing(), null, null, null);
        assertThat(first.reviews()).hasSize(1);
        assertThat(first.version()).isNotNull();

        ReviewPage again = client.reviews(access, listing(), null, null, first.version());
        assertThat(again).isEqualTo(ReviewPage.unchanged(first.version()));

        platform.add(new DoubleReview(2, NOW));
        ReviewPage changed = client.reviews(access, listing(), null, null, again.version());
        assertThat(changed.reviews()).hasSize(2);
        assertThat(changed.version()).isNotEqualTo(first.version());
    }

    /** An Atom feed; RSS is read in FeedFormatTest. */
    static final class Rss extends PlatformDouble {

        @Override
        List<String> hosts() {
            return List.of("news.example");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer answer(Call call) {
            if (!call.path().equals("/tea/feed.xml")
                    || !"50".equals(call.query().get("n"))) {
                return refusal(404);
            }
            StringBuilder feed = new StringBuilder("""
                    <?xml version="1.0" encoding="utf-8"?>
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                    <id>urn:tea</id><title>Tea</title><updated>2026-11-01T12:00:00Z</updated>
                    """);
            reviews.forEach(review -> feed.append("""
                    <entry><id>%d</id><title type="text">%s</title><author><name>%s</name></author>
                    <published>%s</published><updated>%s</updated>
                    <link href="https://news.example/tea/%d"/>
                    <content type="html">&lt;p&gt;%s&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</content></entry>
                    """.formatted(
                            review.number,
                            review.title,
                            review.author,
                            review.created,
                            review.updated,
                            review.number,
                            review.text)));
            Map<String, String> state = Map.of(
                    "ETag", "\"" + feed.toString().hashCode() + "\"", "Last-Modified", "Sun, 01 Nov 2026 12:00:00 GMT");
            return state.get("ETag").equals(call.headers().get("if-none-match"))
                            && state.get("Last-Modified").equals(call.headers().get("if-modified-since"))
                    ? new Answer(304, state, "application/atom+xml", "")
                    : new Answer(200, state, "application/atom+xml; charset=utf-8", feed + "</feed>");
        }
    }
}
