package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.Trouble;
import io.renown.connector.UnreadItem;
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the signature before anything else of a message. */
public final class WebhookReader {

    private final Connector connector;
    private final Webhook rule;

    public WebhookReader(Connector connector, Webhook rule) {
        this.connector = connector;
        this.rule = rule;
    }

    public WebhookRead read(WebhookMessage message, Variables settings, Instant now) throws PlatformException {
        checkSignature(message, settings);
        JsonNode json = json(message);
        checkTime(message, json, now);
        List<FoundReview> reviews = new ArrayList<>();
        List<UnreadItem> unread = new ArrayList<>();
        if (rule.items() != null && connector.reviews() != null) {
            List<JsonNode> items = Items.of(json.at(rule.items())).stream()
                    .map(item -> rule.item() == null ? item : item.at(rule.item()))
                    .toList();
            new ItemReader(connector, connector.reviews().item()).read(items, json, reviews, unread);
        }
        String id = find(rule.id(), message, json);
        return new WebhookRead(id == null ? digest(message.body()) : id, reviews, unread);
    }

    private void checkSignature(WebhookMessage message, Variables settings) throws PlatformException {
        if (rule.check() == Webhook.Check.ADDRESS) {
            return;
        }
        String name = rule.header() == null ? "" : rule.header().toLowerCase(Locale.ROOT);
        String given = message.headers().getOrDefault(name, "").strip();
        String secret = Template.fill(rule.secret() == null ? "" : rule.secret(), settings)
                .filter(key -> !key.isEmpty())
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "there is no key to check messages with"));
        byte[] digest = hmac(secret, message.body());
        String expected = rule.check() == Webhook.Check.HMAC_SHA_256_HEX
                ? HexFormat.of().formatHex(digest)
                : Base64.getEncoder().encodeToString(digest);
        String hex = given.startsWith("sha256=") ? given.substring("sha256=".length()) : given;
        String shown = rule.check() == Webhook.Check.HMAC_SHA_256_HEX ? hex.toLowerCase(Locale.ROOT) : given;
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8))) {
            throw new PlatformException(Trouble.FORBIDDEN, "the signature of the message is not right");
        }
    }

    private void checkTime(WebhookMessage message, JsonNode json, Instant now) throws PlatformException {
        String sent = find(rule.time(), message, json);
        if (rule.time() == null) {
            return;
        }
        Instant at = sent == null ? null : time(sent);
        if (at == null || Duration.between(at, now).abs().compareTo(rule.tolerance()) > 0) {
            throw new PlatformException(Trouble.FORBIDDEN, "the message is too old, or has no time");
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            if (text.matches("\\d{9,11}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.matches("\\d{12,14}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String find(@Nullable String where, WebhookMessage message, JsonNode json) {
        if (where == null) {
            return null;
        }
        return where.startsWith("header:")
                ? message.headers().get(where.substring("header:".length()).toLowerCase(Locale.ROOT))
                : Picker.scalar(json.at(where));
    }

    private static JsonNode json(WebhookMessage message) throws PlatformException {
        try {
            return JsonMapper.shared().readTree(new String(message.body(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new PlatformException(Trouble.UNREADABLE, "the message is not JSON");
        }
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
