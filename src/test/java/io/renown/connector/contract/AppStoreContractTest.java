package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import io.renown.connector.PlatformException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppStoreContractTest extends ConnectorContract<AppStoreContractTest.AppStore> {

    private static final KeyPair KEYS = ContractKeys.pair("EC", 256);
    private static final String ISSUER = "57246542-96fe-1a63-e053-0824d011072a";

    @Override
    AppStore createDouble() {
        return new AppStore();
    }

    @Override
    String slug() {
        return "app-store";
    }

    @Override
    String listing() {
        return "1234567890";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("issuer-id", ISSUER, "key-id", "2X9R4HXF34", "private-key", ContractKeys.pem(KEYS));
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED, Tells.REPLY);
    }

    @Test
    void knowsTheCountryAndWhatBecameOfAReply() throws PlatformException {
        DoubleReview answered = new DoubleReview(1, NOW.minus(Duration.ofDays(2)));
        platform.add(answered);
        client.reply(access, target(answered, null), "Thank you");
        var found = client.reviews(access, listing(), null, null).reviews().getFirst();
        assertThat(found.review().country()).isEqualTo("CN");
        assertThat(found.replyState()).isEqualTo("pending");
    }

    @Test
    void listsTheAppsOfTheTeam() throws PlatformException {
        assertThat(client.listings(access, null).listings()).singleElement().satisfies(app -> {
            assertThat(app.externalId()).isEqualTo("1234567890");
            assertThat(app.name()).isEqualTo("Tea at home");
        });
    }

    static final class AppStore extends PlatformDouble {

        private static final String HOST = "https://api.appstoreconnect.apple.com";
        private static final Optional<ContractCheck> CONTRACT = ContractCheck.find(
                "app-store-connect/app_store_connect_api.json", "/v1/apps/{id}/customerReviews", "/v1/customerReview");

        @Override
        List<String> hosts() {
            return List.of("api.appstoreconnect.apple.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return call.path().equals("/v1/apps") ? Optional.empty() : CONTRACT; // an app refers to half of the file
        }

        @Override
        Answer refusal(int status) {
            String code = switch (status) {
                case 401 -> "NOT_AUTHORIZED";
                case 404 -> "NOT_FOUND";
                case 429 -> "RATE_LIMIT_EXCEEDED";
                default -> "PARAMETER_ERROR.INVALID";
            };
            return Answer.json(
                    status,
                    Map.of(
                            "errors",
                            List.of(Map.of(
                                    "status", Integer.toString(status), "code", code, "title", code, "detail", "No"))));
        }

        @Override
        Answer answer(Call call) {
            if (!isSignedIn(call)) {
                return refusal(401);
            }
            String path = call.path();
            if (path.equals("/v1/apps")) {
                return Answer.json(Map.of(
                        "data",
                        List.of(Map.of(
                                "type", "apps", "id", "1234567890", "attributes", Map.of("name", "Tea at home"))),
                        "links",
                        Map.of("self", HOST + path)));
            }
            if (path.equals("/v1/apps/1234567890/customerReviews")) {
                return page(call);
            }
            if (path.equals("/v1/customerReviewResponses")) {
                return find(call.json().at("/data/relationships/review/data/id").stringValue())
                        .map(review -> reply(call, review))
                        .orElseGet(() -> refusal(409));
            }
            String id = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith("/v1/customerReviewResponses/")) {
                return find(id.substring("response-".length()))
                        .filter(review -> review.reply != null)
                        .map(AppStore::withdrawn)
                        .orElseGet(() -> refusal(404));
            }
            return find(id).map(AppStore::one).orElseGet(() -> refusal(404));
        }

        private static boolean isSignedIn(Call call) {
            try {
                String token = call.headers().getOrDefault("authorization", "").substring("Bearer ".length());
                Optional<JWTClaimsSet> claims =
                        ContractKeys.claims(token, new ECDSAVerifier((ECPublicKey) KEYS.getPublic()));
                return claims.isPresent()
                        && claims.get().getIssuer().equals(ISSUER)
                        && claims.get().getAudience().equals(List.of("appstoreconnect-v1"))
                        && claims.get().getExpirationTime().getTime()
                                        - claims.get().getIssueTime().getTime()
                                <= Duration.ofMinutes(20).toMillis();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        /** As Apple's own examples do, it names a next page even behind the last. */
        private Answer page(Call call) {
            int start = Integer.parseInt(call.query().getOrDefault("cursor", "0"));
            int limit = Integer.parseInt(call.query().get("limit"));
            List<DoubleReview> page =
                    reviews.subList(Math.min(start, reviews.size()), Math.min(start + limit, reviews.size()));
            String self = HOST + call.path() + "?include=response&limit=" + limit;
            return Answer.json(Map.of(
                    "data",
                    page.stream().map(AppStore::item).toList(),
                    "included",
                    page.stream()
                            .filter(review -> review.reply != null)
                            .map(AppStore::response)
                            .toList(),
                    "links",
                    Map.of("self", self, "next", self + "&cursor=" + (start + page.size())),
                    "meta",
                    Map.of("paging", Map.of("total", reviews.size(), "limit", limit))));
        }

        private static Answer one(DoubleReview review) {
            return Answer.json(Map.of(
                    "data",
                    item(review),
                    "included",
                    review.reply == null ? List.of() : List.of(response(review)),
                    "links",
                    Map.of("self", HOST + "/v1/customerReviews/" + review.number)));
        }

        private static Answer reply(Call call, DoubleReview review) {
            review.reply = call.json().at("/data/attributes/responseBody").stringValue();
            review.replyAt = ConnectorContract.NOW;
            return Answer.json(
                    201,
                    Map.of("data", response(review), "links", Map.of("self", HOST + "/v1/customerReviewResponses")));
        }

        private static Answer withdrawn(DoubleReview review) {
            review.reply = null;
            return Answer.empty(204);
        }

        private static Map<String, Object> item(DoubleReview review) {
            Map<String, Object> item = new HashMap<>();
            item.put("type", "customerReviews");
            item.put("id", Integer.toString(review.number));
            item.put(
                    "attributes",
                    Map.of(
                            "rating", review.stars,
                            "title", review.title,
                            "body", review.text,
                            "reviewerNickname", review.author,
                            "createdDate", zoned(review.created),
                            "territory", "CHN"));
            if (review.reply != null) {
                item.put(
                        "relationships",
                        Map.of(
                                "response",
                                Map.of(
                                        "data",
                                        Map.of("type", "customerReviewResponses", "id", "response-" + review.number))));
            }
            return item;
        }

        private static String zoned(Instant time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.ofHours(-7)));
        }

        private static Map<String, Object> response(DoubleReview review) {
            return Map.of(
                    "type",
                    "customerReviewResponses",
                    "id",
                    "response-" + review.number,
                    "attributes",
                    Map.of(
                            "responseBody", String.valueOf(review.reply),
                            "lastModifiedDate", String.valueOf(review.replyAt),
                            "state", "PENDING_PUBLISH"));
        }
    }
}
