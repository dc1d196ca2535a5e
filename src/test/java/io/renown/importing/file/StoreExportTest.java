package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.RawReview;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the app stores hand out as files; the samples are written for these tests. */
class StoreExportTest {

    private static final String PLAY = "Package Name,App Version Code,App Version Name,Reviewer Language,Device,"
            + "Review Submit Date and Time,Review Submit Millis Since Epoch,Review Last Update Date and Time,"
            + "Review Last Update Millis Since Epoch,Star Rating,Review Title,Review Text,"
            + "Developer Reply Date and Time,Developer Reply Millis Since Epoch,Developer Reply Text,Review Link\r\n"
            + "example.tea,120,1.2,en,klte,2026-03-01T08:00:05Z,1772352005000,2026-03-04T09:30:00Z,1772616600000,2,"
            + "Slow,\"It takes a minute, every time\",2026-03-05T10:00:00Z,1772704800000,We are on it.,"
            + "https://play.google.com/apps/publish?account=1#ReviewDetailsPlace:reviewId=gp:AOqpTOF1\r\n"
            + "example.tea,121,1.2.1,zh-CN,flounder,2026-03-02T08:00:00Z,1772438400000,2026-03-02T08:00:00Z,"
            + "1772438400000,5,,很好用,,,,https://play.google.com/apps/publish?account=1#ReviewDetailsPlace:reviewId=gp:B2\r\n"
            + "example.tea,121,1.2.1,de,klte,2026-03-02T08:00:00Z,1772438400000,2026-03-02T08:00:00Z,"
            + "1772438400000,4,,,,,,\r\n";

    private static final String APPLE =
            "Review ID,Rating,Title,Body,Reviewer Nickname,Created Date,Territory,Version,Developer Response,Response Last Modified Date\n"
                    + "00000056-a1,1,Crash,It closes by itself,teafan,2026-02-11T23:10:04-08:00,USA,3.1,Sorry!,2026-02-12T10:00:00-08:00\n"
                    + "00000056-a2,5,好,很好喝,茶友,2026-02-12T01:00:00-08:00,CHN,3.1,,\n";

    @TempDir
    Path folder;

    @Test
    void readsWhatPlayConsoleExportsInUtf16() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            var preview = ImportedFile.of(folder, "reviews_" + charset + ".csv", PLAY, charset)
                    .preview();
            assertThat(preview.mapping().toMap())
                    .containsAllEntriesOf(Map.of(
                            "rating", "Star Rating",
                            "title", "Review Title",
                            "text", "Review Text",
                            "language", "Reviewer Language",
                            "created_at", "Review Submit Date and Time",
                            "updated_at", "Review Last Update Date and Time",
                            "reply_text", "Developer Reply Text",
                            "reply_at", "Developer Reply Date and Time",
                            "url", "Review Link"));
            RawReview first = accepted(preview, 0);
            assertThat(first.text()).isEqualTo("It takes a minute, every time");
            assertThat(first.title()).isEqualTo("Slow");
            assertThat(first.platformReviewId()).isEqualTo("gp:AOqpTOF1");
            assertThat(first.createdAt()).isEqualTo(Instant.parse("2026-03-01T08:00:05Z"));
            assertThat(first.replyText()).isEqualTo("We are on it.");
            RawReview second = accepted(preview, 1);
            assertThat(second.text()).isEqualTo("很好用");
            assertThat(second.language()).isEqualTo("zh");
            assertThat(accepted(preview, 2).text()).isEmpty();
        }
    }

    @Test
    void readsAppStoreReviewsWithCountriesOfThreeLetters() throws IOException {
        var preview = ImportedFile.of(folder, "app-store.csv", APPLE).preview();
        assertThat(preview.mapping().toMap())
                .containsAllEntriesOf(Map.of(
                        "platform_review_id", "Review ID",
                        "rating", "Rating",
                        "title", "Title",
                        "text", "Body",
                        "author", "Reviewer Nickname",
                        "created_at", "Created Date",
                        "country", "Territory",
                        "reply_text", "Developer Response",
                        "reply_at", "Response Last Modified Date"));
        RawReview first = accepted(preview, 0);
        assertThat(first.country()).isEqualTo("US");
        assertThat(first.createdAt()).isEqualTo(Instant.parse("2026-02-12T07:10:04Z"));
        assertThat(first.rating()).isNotNull();
        assertThat(first.rating().value()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(accepted(preview, 1).country()).isEqualTo("CN");
    }

    private static RawReview accepted(FilePreview preview, int row) {
        assertThat(preview.results().get(row)).isInstanceOf(RowResult.Accepted.class);
        return ((RowResult.Accepted) preview.results().get(row)).review();
    }
}
