package io.renown.connector.contract;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class GooglePlayContractTest extends ConnectorContract<GooglePlayContractTest.GooglePlay> {

    private static final KeyPair KEYS = ContractKeys.pair("RSA", 2048);
    private static final String ACCOUNT = "renown@shop.iam.gserviceaccount.com";

    @Override
    GooglePlay createDouble() {
        return new GooglePlay();
    }

    @Override
    String slug() {
        return "google-play";
    }

    @Override
    String listing() {
        return "com.example.app";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("email", ACCOUNT, "private-key", ContractKeys.pem(KEYS));
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.UPDATED, Tells.REPLY);
    }

    static final class GooglePlay extends PlatformDouble {

        private static final Optional<ContractCheck> CONTRACT =
                ContractCheck.find("google-play/androidpublisher.v3.openapi.json");
        private static final String REVIEWS = "/androidpublisher/v3/applications/com.example.app/reviews";

        @Override
        List<String> hosts() {
            return List.of("androidpublisher.googleapis.com", "oauth2.googleapis.com");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return call.host().startsWith("androidpublisher");
        }

        @Override
        Optional<ContractCheck> contract(Call call) {
            return isForReviewsOrReplies(call) ? CONTRACT : Optional.empty();
        }

        /** Google's file describes no errors. */
        @Override
        boolean describes(Answer answer) {
            return answer.status() == 200;
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
            if (call.path().equals(REVIEWS)) {
                return page(call);
            }
            String[] rest = call.path().substring(REVIEWS.length() + 1).split(":");
            return find(rest[0])
                    .map(review -> rest.length == 1 ? Answer.json(item(review)) : reply(call, review))
                    .orElseGet(() -> refusal(404));
        }

        private Answer token(Call call) {
            Map<String, String> form = call.form();
            Optional<JWTClaimsSet> claims = ContractKeys.claims(
                    form.getOrDefault("assertion", ""), new RSASSAVerifier((RSAPublicKey) KEYS.getPublic()));
            boolean good = !revoked
                    && "urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))
                    && claims.isPresent()
                    && ACCOUNT.equals(claims.get().getIssuer())
                    && claims.get().getAudience().equals(List.of("https://oauth2.googleapis.com/token"))
                    && "https://www.googleapis.com/auth/androidpublisher"
                            .equals(claims.get().getClaim("scope"));
            return good
                    ? Answer.json(Map.of("access_token", currentToken(), "expires_in", 3599, "token_type", "Bearer"))
                    : Answer.json(400, Map.of("error", "invalid_grant", "error_description", "revoked"));
        }

        private Answer page(Call call) {
            int start = Integer.parseInt(call.query().getOrDefault("token", "0"));
            int end = Math.min(start + Integer.parseInt(call.query().get("maxResults")), reviews.size());
            Map<String, Object> answer = new HashMap<>();
            if (end > start) {
                answer.put(
                        "reviews",
                        reviews.subList(start, end).stream()
                                .map(GooglePlay::item)
                                .toList());
            }
            if (end < reviews.size()) {
                answer.put("tokenPagination", Map.of("nextPageToken", Integer.toString(end)));
            }
            return Answer.json(answer);
        }

        private static Answer reply(Call call, DoubleReview review) {
            review.reply = call.json().at("/replyText").stringValue();
            review.replyAt = ConnectorContract.NOW;
            return Answer.json(Map.of(
                    "result",
                    Map.of("replyText", review.reply, "lastEdited", seconds(review.replyAt.getEpochSecond()))));
        }

        /** Of every second review Google gives a translation first, and the words themselves behind it. */
        private static Map<String, Object> item(DoubleReview review) {
            String words = review.title + "\t" + review.text;
            boolean translated = review.number % 2 == 0;
            Map<String, Object> user = new HashMap<>();
            user.put("text", translated ? "Translated\tby a machine" : words);
            if (translated) {
                user.put("originalText", words);
            }
            user.put("lastModified", seconds(review.updated.getEpochSecond()));
            user.put("starRating", review.stars);
            user.put("reviewerLanguage", "zh_CN");
            user.put("appVersionName", "4.2.0");
            user.put("thumbsUpCount", 3);
            List<Map<String, Object>> comments = new ArrayList<>(Arrays.asList(Map.of("userComment", user)));
            if (review.reply != null && review.replyAt != null) {
                comments.add(Map.of(
                        "developerComment",
                        Map.of("text", review.reply, "lastModified", seconds(review.replyAt.getEpochSecond()))));
            }
            return Map.of(
                    "reviewId", Integer.toString(review.number), "authorName", review.author, "comments", comments);
        }

        /** Seconds are a text here. */
        private static Map<String, Object> seconds(long seconds) {
            return Map.of("seconds", Long.toString(seconds), "nanos", 0);
        }
    }
}
