package io.renown.connector.call;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** RSS and Atom as {@code {title, entries: [{id, title, text, author, url, created, updated, language}]}}. */
final class FeedFormat {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FeedFormat() {}

    static JsonNode read(byte[] body) throws PlatformException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false); // no external entities, no bombs
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(body))) {
            SyndFeed feed = input.build(xml);
            ObjectNode root = JSON.objectNode();
            put(root, "title", feed.getTitle());
            ArrayNode entries = root.putArray("entries");
            for (SyndEntry entry : feed.getEntries()) {
                entries.add(entry(entry, feed.getLanguage()));
            }
            return root;
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new PlatformException(Trouble.UNREADABLE, "its answer is neither RSS nor Atom");
        }
    }

    private static ObjectNode entry(SyndEntry entry, @Nullable String language) {
        ObjectNode node = JSON.objectNode();
        put(node, "id", entry.getUri() == null ? entry.getLink() : entry.getUri());
        put(node, "title", entry.getTitle());
        put(node, "text", text(entry));
        put(node, "author", entry.getAuthor());
        put(node, "url", entry.getLink());
        put(node, "created", iso(entry.getPublishedDate()));
        put(node, "updated", iso(entry.getUpdatedDate()));
        put(node, "language", language);
        return node;
    }

    private static @Nullable String text(SyndEntry entry) {
        if (!entry.getContents().isEmpty()) {
            SyndContent content = entry.getContents().getFirst();
            return content.getValue();
        }
        return entry.getDescription() == null ? null : entry.getDescription().getValue();
    }

    private static @Nullable String iso(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(name, value);
        }
    }
}
