package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.PlatformException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FeedFormatTest {

    @Test
    void readsAnRssFeed() throws PlatformException {
        JsonNode feed = read("""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>Tea News</title><link>https://news.example</link><description>d</description>
                <language>en-gb</language>
                <item><title>Warm &amp;amp; good</title><link>https://news.example/1</link>
                <guid isPermaLink="false">n-1</guid><dc:creator>Mia</dc:creator>
                <pubDate>Sun, 01 Nov 2026 10:00:00 +0100</pubDate>
                <description>&lt;b&gt;Best&lt;/b&gt; tea</description></item>
                <item><title>No id</title><link>https://news.example/2</link></item>
                </channel></rss>
                """);
        assertThat(feed.at("/entries/0/id").stringValue()).isEqualTo("n-1");
        assertThat(feed.at("/entries/0/author").stringValue()).isEqualTo("Mia");
        assertThat(feed.at("/entries/0/created").stringValue()).isEqualTo("2026-11-01T09:00:00Z");
        assertThat(feed.at("/entries/0/text").stringValue()).isEqualTo("<b>Best</b> tea");
        assertThat(feed.at("/entries/0/language").stringValue()).isEqualTo("en-gb");
        assertThat(feed.at("/entries/1/id").stringValue()).isEqualTo("https://news.example/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>",
            })
    void readsNothingFromElsewhere(String prologue) {
        assertThatThrownBy(() -> read(prologue + """
                        <rss version="2.0"><channel><title>t</title><link>l</link><description>d</description>
                        <item><title>&x;</title><guid>1</guid></item></channel></rss>
                        """)).isInstanceOf(PlatformException.class);
    }

    @Test
    @Timeout(5)
    void isNotBlownUpByEntities() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"tea\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        long before = System.nanoTime();
        assertThatThrownBy(() -> read(bomb + "]><rss version=\"2.0\"><channel><title>&a11;</title></channel></rss>"))
                .isInstanceOf(PlatformException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    private static JsonNode read(String feed) throws PlatformException {
        return FeedFormat.read(feed.getBytes(StandardCharsets.UTF_8));
    }
}
