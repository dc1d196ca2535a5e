package io.renown.connector.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class AppStoreRssContractTest extends ConnectorContract<AppStoreRssContractTest.PublicFeed> {

    @Override
    PublicFeed createDouble() {
        return new PublicFeed();
    }

    @Override
    String slug() {
        return "app-store-rss";
    }

    @Override
    String listing() {
        return "us:1234567890";
    }

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    int capacity() {
        return 500;
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.UPDATED);
    }

    /** Everything is a label; the app itself comes first; one entry is no list, and none is nothing. */
    static final class PublicFeed extends PlatformDouble {

        private static final Pattern PATH =
                Pattern.compile("/us/rss/customerreviews/page=(\\d+)/id=1234567890/sortby=mostrecent/json");
        private static final int PAGE = 50;
        private static final int PAGES = 10;

        @Override
        List<String> hosts() {
            return List.of("itunes.apple.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer answer(Call call) {
            Matcher path = PATH.matcher(call.path());
            if (!path.matches() || Integer.parseInt(path.group(1)) > PAGES) {
                return refusal(400);
            }
            int page = Integer.parseInt(path.group(1));
            int start = Math.min((page - 1) * PAGE, reviews.size());
            List<Map<String, Object>> entries = new ArrayList<>();
            if (page == 1 && reviews.size() > 1) {
                entries.add(Map.of("im:name", label("Tea at home"), "id", label("1234567890"), "title", label("Tea")));
            }
            reviews.subList(start, Math.min(start + PAGE, reviews.size())).forEach(review -> entries.add(item(review)));
            Map<String, Object> feed = new HashMap<>();
            feed.put("title", label("iTunes Store: Customer Reviews"));
            if (!entries.isEmpty()) {
                feed.put("entry", entries.size() == 1 ? entries.getFirst() : entries);
            }
            return new Answer(
                    200, Map.of(), "text/javascript; charset=utf-8", JSON.writeValueAsString(Map.of("feed", feed)));
        }

        private static Map<String, Object> item(DoubleReview review) {
            return Map.of(
                    "id", label(Integer.toString(review.number)),
                    "title", label(review.title),
                    "content", Map.of("label", review.text, "attributes", Map.of("type", "text")),
                    "im:rating", label(Integer.toString(review.stars)),
                    "im:version", label("4.2.0"),
                    "author",
                            Map.of(
                                    "name",
                                    label(review.author),
                                    "uri",
                                    label("https://itunes.apple.com/us/reviews/id1")),
                    "updated", label(review.updated.toString().replace("Z", "+00:00")));
        }

        private static Map<String, Object> label(String text) {
            return Map.of("label", text);
        }
    }
}
