package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ListingPage;
import io.renown.connector.PlatformException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoogleContractTest extends ConnectorContract<GoogleContractTest.Google> {

    private static final String LISTING = "accounts/1/locations/2";

    @Override
    Google createDouble() {
        return new Google();
    }

    @Override
    String slug() {
        return "google";
    }

    @Override
    String listing() {
        return LISTING;
    }

    @Override
    Map<String, String> settings() {
        return Map.of("client-id", "app-1", "client-secret", "app-secret-1");
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TEXT, Tells.CREATED, Tells.UPDATED, Tells.REPLY);
    }

    @Test
    void findsTheLocationsOfAllItsAccounts() throws PlatformException {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            ListingPage page = client.listings(access, cursor);
            page.listings()
                    .forEach(
                            listing -> found.add(listing.externalId() + " " + listing.name() + " " + listing.market()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(found)
                .containsExactly(
                        "accounts/1/locations/2 Tea house 2 DE",
                        "accounts/1/locations/3 Tea house 3 DE",
                        "accounts/7/locations/5 Tea house 5 DE");
    }

    static final class Google extends PlatformDouble {

        private static final Optional<ContractCheck> CONTRACT =
                ContractCheck.find("google-business-profile/reviews-v4.transcribed.openapi.json");
        private static final String REVIEWS = "/v4/" + LISTING + "/reviews";
        private static final List<String> STARS = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");

        @Override
        List<String> hosts() {
            return List.of(
                    "mybusiness.googleapis.com",
                    "mybusinessaccountmanagement.googleapis.com",
                    "mybusinessbusinessinformation.googleapis.com",
                    "oauth2.googleapis.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.host().equals("mybusiness.googleapis.com");
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return isForReviewsOrReplies(call) ? CONTRACT : Optional.empty();
        }

        @Override
        Answer refusal(int status) {
            String word = switch (status) {
                case 401 -> "UNAUTHENTICATED";
                case 404 -> "NOT_FOUND";
                case 429 -> "RESOURCE_EXHAUSTED";
                default -> "INVALID_ARGUMENT";
            };
            return Answer.json(
                    status,
                    Map.of("error", Map.of("code", status, "message", word.toLowerCase(Locale.ROOT), "status", word)));
        }

        @Override
        Answer answer(Call call) {
            if (call.host().startsWith("oauth2")) {
                return token(call);
            }
            if (!("Bearer " + currentToken()).equals(call.headers().get("authorization"))) {
                return refusal(401);
            }
            if (call.path().equals("/v1/accounts")) {
                return Answer.json(
                        Map.of("accounts", List.of(Map.of("name", "accounts/1"), Map.of("name", "accounts/7"))));
            }
            if (call.path().endsWith("/locations")) {
                return locations(call);
            }
            if (call.path().equals(REVIEWS)) {
                return page(call);
            }
            String[] rest = call.path().substring(REVIEWS.length() + 1).split("/");
            return find(rest[0]).map(review -> one(call, review)).orElseGet(() -> refusal(404));
        }

        private Answer token(Call call) {
            Map<String, String> form = call.form();
            boolean good = !revoked
                    && "refresh-me".equals(form.get("refresh_token"))
                    && "refresh_token".equals(form.get("grant_type"))
                    && "app-secret-1".equals(form.get("client_secret"));
            return good
                    ? Answer.json(Map.of("access_token", currentToken(), "expires_in", 3599, "token_type", "Bearer"))
                    : Answer.json(400, Map.of("error", "invalid_grant", "error_description", "revoked"));
        }

        /** The first account has two pages of one location, the second a single one. */
        private static Answer locations(Call call) {
            if (call.path().equals("/v1/accounts/7/locations")) {
                return Answer.json(Map.of("locations", List.of(location(5))));
            }
            return call.query().containsKey("pageToken")
                    ? Answer.json(Map.of("locations", List.of(location(3))))
                    : Answer.json(Map.of("locations", List.of(location(2)), "nextPageToken", "more"));
        }

        private static Map<String, Object> location(int number) {
            return Map.of(
                    "name",
                    "locations/" + number,
                    "title",
                    "Tea house " + number,
                    "storefrontAddress",
                    Map.of("regionCode", "DE"));
        }

        private Answer page(Call call) {
            int start = Integer.parseInt(call.query().getOrDefault("pageToken", "0"));
            int end = Math.min(start + Integer.parseInt(call.query().get("pageSize")), reviews.size());
            Map<String, Object> answer = new HashMap<>();
            if (end > start) {
                answer.put(
                        "reviews",
                        reviews.subList(start, end).stream().map(Google::item).toList());
            }
            answer.put("averageRating", 3.2);
            answer.put("totalReviewCount", reviews.size());
            if (end < reviews.size()) {
                answer.put("nextPageToken", Integer.toString(end));
            }
            return Answer.json(answer);
        }

        private Answer one(Call call, DoubleReview review) {
            return switch (call.method()) {
                case "PUT" -> {
                    review.reply = call.json().at("/comment").stringValue();
                    review.replyAt = ConnectorContract.NOW;
                    yield Answer.json(Map.of("comment", review.reply, "updateTime", review.replyAt.toString()));
                }
                case "DELETE" -> {
                    if (review.reply == null) {
                        yield refusal(404);
                    }
                    review.reply = null;
                    yield Answer.json(Map.of());
                }
                default -> Answer.json(item(review));
            };
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("name", LISTING + "/reviews/" + review.number);
            item.put("reviewId", Integer.toString(review.number));
            item.put("reviewer", Map.of("displayName", review.author));
            item.put("starRating", STARS.get(review.stars - 1));
            item.put("comment", review.text);
            item.put("createTime", review.created.toString());
            item.put("updateTime", review.updated.toString());
            if (review.reply != null && review.replyAt != null) {
                item.put("reviewReply", Map.of("comment", review.reply, "updateTime", review.replyAt.toString()));
            }
            return item;
        }
    }
}
