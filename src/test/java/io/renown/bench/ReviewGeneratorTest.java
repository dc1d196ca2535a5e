package io.renown.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.FastAnalyzer;
import io.renown.bench.words.Domain;
import io.renown.bench.words.Language;
import io.renown.importing.file.FileOptions;
import io.renown.importing.file.FilePreview;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewGeneratorTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    private static final int MANY = 20_000;

    private final ReviewGenerator mixed = new ReviewGenerator(ListingProfile.mixed(7), MANY, UNTIL);

    @Test
    void anyReviewCanBeHadByItsNumberAndIsTheSameEachTime() {
        ReviewGenerator again = new ReviewGenerator(ListingProfile.mixed(7), MANY, UNTIL);
        List<RawReview> streamed = mixed.stream().limit(2_000).toList();
        for (int number = 1_999; number >= 0; number--) {
            assertThat(again.get(number)).isEqualTo(streamed.get(number));
        }
        assertThat(new ReviewGenerator(ListingProfile.mixed(8), MANY, UNTIL).get(5))
                .isNotEqualTo(again.get(5));
    }

    @ParameterizedTest
    @EnumSource(Domain.class)
    void noTwoReviewsOfAListingShareTheirId(Domain domain) {
        Set<@Nullable String> ids = new HashSet<>();
        ReviewGenerator reviews = new ReviewGenerator(ListingProfile.of(3, domain, Language.EN), MANY, UNTIL);
        reviews.stream().forEach(review -> ids.add(review.platformReviewId()));
        assertThat(ids).hasSize(MANY).doesNotContainNull();
    }

    @Test
    void sharesAreThoseOfRealCollections() {
        FastAnalyzer analyzer = new FastAnalyzer();
        Map<String, Integer> languages = new HashMap<>();
        int bare = 0;
        int answered = 0;
        int withAspect = 0;
        int agreeing = 0;
        int judged = 0;
        int extremes = 0;
        Set<String> words = new HashSet<>();
        Set<String> authors = new HashSet<>();
        Map<String, Integer> texts = new HashMap<>();
        int number = MANY / 4;
        for (int i = 0; i < number; i++) {
            RawReview review = mixed.get(i * 4L);
            answered += review.replyText() == null ? 0 : 1;
            authors.add(review.author());
            int stars = stars(review);
            extremes += stars == 5 || stars == 1 ? 1 : 0;
            if (review.text().isEmpty()) {
                bare++;
                continue;
            }
            texts.merge(review.text(), 1, Integer::sum);
            words.addAll(List.of(review.text().split("[ ，。,.!]+")));
            ReviewAnalysis analysis = analyzer.analyze(new ReviewContent(review.title(), review.text(), null, null));
            languages.merge(String.valueOf(analysis.language()), 1, Integer::sum);
            withAspect += analysis.aspects().isEmpty() ? 0 : 1;
            if (stars == 1 || stars == 5) {
                judged++;
                agreeing += analysis.sentiment() == (stars == 5 ? Sentiment.POSITIVE : Sentiment.NEGATIVE) ? 1 : 0;
            }
        }
        assertThat(share(bare, number)).isBetween(0.04, 0.08);
        assertThat(share(answered, number)).isBetween(0.36, 0.44);
        assertThat(share(extremes, number)).isBetween(0.5, 0.9);
        assertThat(share(languages.getOrDefault("zh-Hans", 0), number - bare)).isBetween(0.4, 0.5);
        assertThat(share(languages.getOrDefault("en", 0), number - bare)).isBetween(0.29, 0.42);
        assertThat(languages.keySet()).contains("ja", "ko", "es", "de", "fr", "th", "id");
        assertThat(share(withAspect, number - bare)).isGreaterThan(0.7);
        assertThat(share(agreeing, judged)).isGreaterThan(0.8);
        assertThat(words).hasSizeGreaterThan(4_000);
        assertThat(authors.size()).isBetween(number / 2, number - number / 20);
        assertThat(texts.size()).isGreaterThan((int) (0.85 * number));
    }

    @Test
    void listingsDifferInHowMuchTheyAreLiked() {
        Set<Long> tenthsOfStars = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            ReviewGenerator reviews = new ReviewGenerator(ListingProfile.of(seed), 500, UNTIL);
            tenthsOfStars.add(Math.round(reviews.stream()
                            .mapToInt(ReviewGeneratorTest::stars)
                            .filter(stars -> stars > 0)
                            .average()
                            .orElse(0)
                    * 10));
        }
        assertThat(tenthsOfStars).hasSizeGreaterThan(6);
    }

    @Test
    void daysAreNewestFirstOverThreeYearsWithBursts() {
        Map<LocalDate, Long> byDay = mixed.stream()
                .collect(Collectors.groupingBy(
                        review -> LocalDate.ofInstant(Objects.requireNonNull(review.createdAt()), ZoneOffset.UTC),
                        Collectors.counting()));
        assertThat(byDay.keySet())
                .allMatch(day ->
                        !day.isAfter(UNTIL) && day.isAfter(UNTIL.minusYears(3).minusDays(1)));
        assertThat(byDay).hasSizeGreaterThan(1_000);
        long usual = MANY / byDay.size();
        assertThat(byDay.values()).anyMatch(count -> count > 4 * usual);
        Instant first = Objects.requireNonNull(mixed.get(0).createdAt());
        assertThat(first).isAfter(Objects.requireNonNull(mixed.get(MANY - 1).createdAt()));
    }

    @Test
    void fileIsReadWithoutMapping(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reviews.csv");
        ReviewCsv.write(file, new ReviewGenerator(ListingProfile.mixed(7), 300, UNTIL));
        FilePreview preview = FilePreview.read(
                file,
                FileOptions.NONE,
                Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC),
                ZoneOffset.UTC);
        assertThat(preview.header()).hasSize(18).startsWith("platform_review_id", "author", "rating");
        assertThat(preview.mapping().columns()).hasSize(18);
    }

    private static int stars(RawReview review) {
        Rating rating = review.rating();
        return rating == null ? 0 : rating.stars();
    }

    private static double share(int part, int whole) {
        return (double) part / whole;
    }
}
