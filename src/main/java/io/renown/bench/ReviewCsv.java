package io.renown.bench;

import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reviews as a CSV file in the canonical columns (RFC 4180, UTF-8), written one by one. */
public final class ReviewCsv implements Closeable {

    private static final String HEADER = "platform_review_id,author,rating,rating_scale,title,text,language,created_at,"
            + "updated_at,order_number,sku,variant,country,verified,likes,url,reply_text,reply_at\r\n";

    private final Writer out;
    private final StringBuilder line = new StringBuilder(1_024);
    private char[] chars = new char[4_096];

    public ReviewCsv(Writer out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    /** @return bytes of the file */
    public static long write(Path file, ReviewGenerator reviews) throws IOException {
        try (ReviewCsv csv =
                new ReviewCsv(new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 20))) {
            for (long number = 0; number < reviews.count(); number++) {
                csv.write(reviews.get(number));
            }
        }
        return Files.size(file);
    }

    public void write(RawReview review) throws IOException {
        line.setLength(0);
        Rating rating = review.rating();
        cell(review.platformReviewId());
        cell(review.author());
        cell(rating == null ? null : stars(rating));
        cell(rating == null ? null : rating.scale());
        cell(review.title());
        cell(review.text());
        cell(review.language());
        time(review.createdAt());
        time(review.updatedAt());
        cell(review.orderNumber());
        cell(review.sku());
        cell(review.variant());
        cell(review.country());
        cell(review.verified());
        cell(review.likes());
        cell(review.url());
        cell(review.replyText());
        time(review.replyAt());
        line.setLength(line.length() - 1);
        line.append("\r\n");
        line.getChars(0, line.length(), room(line.length()), 0);
        out.write(chars, 0, line.length());
    }

    private char[] room(int length) {
        if (chars.length < length) {
            chars = new char[length * 2];
        }
        return chars;
    }

    private void cell(@Nullable Object value) {
        if (value != null) {
            String text = value.toString();
            if (needsQuotes(text)) {
                line.append('"').append(text.replace("\"", "\"\"")).append('"');
            } else {
                line.append(text);
            }
        }
        line.append(',');
    }

    private static String stars(Rating rating) {
        int whole = rating.value().intValue();
        return rating.value().compareTo(BigDecimal.valueOf(whole)) == 0
                ? Integer.toString(whole)
                : rating.value().toPlainString();
    }

    /** ISO 8601 in UTC; by hand, since three of them a row would be most of the work. */
    private void time(@Nullable Instant time) {
        if (time != null) {
            LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
            line.append(utc.getYear());
            two('-', utc.getMonthValue());
            two('-', utc.getDayOfMonth());
            two('T', utc.getHour());
            two(':', utc.getMinute());
            two(':', utc.getSecond());
            line.append('Z');
        }
        line.append(',');
    }

    private void two(char before, int number) {
        line.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
