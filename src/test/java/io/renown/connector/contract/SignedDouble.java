package io.renown.connector.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What Chinese platforms share: parameters in the address or in a form, a digest over them, a stretch of time, pages in it. */
abstract class SignedDouble extends PlatformDouble {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final Duration SKEW = Duration.ofMinutes(10);

    static Map<String, String> parameters(Call call) {
        Map<String, String> all = new HashMap<>(call.query());
        if (call.headers().getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded")) {
            all.putAll(call.form());
        }
        return all;
    }

    /** All parameters but the signature, sorted by name. */
    static String sorted(
            Map<String, String> parameters, String signature, BinaryOperator<String> pair, String between) {
        Map<String, String> rest = new TreeMap<>(parameters);
        rest.remove(signature);
        return rest.entrySet().stream()
                .map(parameter -> pair.apply(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining(between));
    }

    static String md5(String text) {
        try {
            StringBuilder digits = new StringBuilder();
            for (byte part : MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8))) {
                digits.append(String.format("%02x", part));
            }
            return digits.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant china(String text) {
        return LocalDateTime.parse(text, SECONDS).atZone(CHINA).toInstant();
    }

    static String china(Instant time) {
        return SECONDS.format(time.atZone(CHINA));
    }

    static boolean isNow(Instant time) {
        return Duration.between(time, ConnectorContract.NOW).abs().compareTo(SKEW) < 0;
    }

    List<DoubleReview> within(Instant from, Instant to) {
        return reviews.stream()
                .filter(review -> !review.created.isBefore(from) && !review.created.isAfter(to))
                .toList();
    }

    static List<DoubleReview> slice(List<DoubleReview> all, int offset, int size) {
        return all.subList(Math.min(offset, all.size()), Math.min(offset + size, all.size()));
    }

    Answer answered(DoubleReview review, String words, Answer good) {
        if (review.reply != null) {
            return refusal(409);
        }
        review.reply = words;
        review.replyAt = ConnectorContract.NOW;
        return good;
    }
}
