package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.TextSignature;
import io.renown.review.authenticity.SuspectedReviews.Line;
import io.renown.review.authenticity.SuspectedReviews.Looked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrandSheetTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Line> lines = new ArrayList<>();
    private final Random random = new Random(1);

    @Test
    void findsByListingAndMomentHoweverTheyCame() {
        line(1, 8, NOON.plusSeconds(5), "Ana", null);
        line(2, 7, NOON.plusSeconds(9), "Ben", null);
        line(3, 7, NOON, "Ana", null);
        BrandSheet sheet = new BrandSheet(lines);

        int first = sheet.firstFrom(7, NOON);
        assertThat(sheet.id(first)).isEqualTo(3);
        assertThat(sheet.id(sheet.firstFrom(7, NOON.plusNanos(1_000)))).isEqualTo(2);
        assertThat(sheet.firstFrom(7, Instant.MAX)).isEqualTo(2);
        assertThat(sheet.find(sheet.bare(first, 1, ""))).isEqualTo(first);
        assertThat(sheet.sameAuthor(first, NOON, NOON.plusSeconds(6), 9)).hasSize(2);
        assertThat(sheet.sameAuthor(first, NOON, NOON.plusSeconds(5), 9)).containsExactly(first);
    }

    @Test
    void findsNearlyAllCopiesAmongManyOthers() {
        int groups = 400;
        for (int i = 0; i < 20_000; i++) {
            byte[] signature = new byte[TextSignature.LENGTH];
            random.nextBytes(signature);
            line(i, 7, NOON.plusSeconds(i), "", signature);
        }
        for (int i = 0; i < groups; i++) { // three values in ten are others: a similarity of .7
            byte[] copy = lines.get(i * 40).signature().clone();
            IntStream.range(0, copy.length)
                    .filter(at -> random.nextInt(10) < 3)
                    .forEach(at -> copy[at] = (byte) random.nextInt());
            line(20_000 + i, 8, NOON.plusSeconds(i), "", copy);
        }
        BrandSheet sheet = new BrandSheet(lines);
        CopyFinder finder = new CopyFinder(sheet);
        finder.lookFor(allOf(sheet), () -> {});

        long found = IntStream.range(0, sheet.size())
                .filter(place -> sheet.listing(place) == 8)
                .filter(place -> finder.of(place).length == 1
                        && sheet.id(finder.of(place)[0]) == (sheet.id(place) - 20_000) * 40)
                .count();
        assertThat(found).isGreaterThan(groups * 97 / 100);
        assertThat(IntStream.range(0, sheet.size())
                        .filter(place -> sheet.listing(place) == 7 && finder.of(place).length > 0)
                        .filter(place -> sheet.id(place) % 40 != 0))
                .isEmpty();
    }

    @Test
    void ofVeryManyCopiesSomeAreEnough() {
        byte[] signature = new byte[TextSignature.LENGTH];
        random.nextBytes(signature);
        for (int i = 0; i < 5_000; i++) {
            line(i, 7, NOON.plusSeconds(i), "", signature);
        }
        BrandSheet sheet = new BrandSheet(lines);
        CopyFinder finder = new CopyFinder(sheet);
        finder.lookFor(allOf(sheet), () -> {});

        assertThat(IntStream.range(0, sheet.size()).map(place -> finder.of(place).length))
                .allMatch(count -> count >= 3 && count <= NearCopy.CANDIDATES);
    }

    @Test
    void whatIsLookedAtIsTouchedByItsCopyItsNeighboursAndItsNameAlone() {
        byte[] signature = new byte[TextSignature.LENGTH];
        random.nextBytes(signature);
        line(1, 7, NOON.minus(Duration.ofDays(300)), "Ana", signature, Looked.DONE, NOON);
        line(2, 8, NOON.minus(Duration.ofHours(3)), "Ben", null, Looked.DONE, NOON);
        line(3, 9, NOON.minus(Duration.ofDays(10)), "Cem", null, Looked.DONE, NOON);
        line(4, 9, NOON.minus(Duration.ofDays(90)), "Dee", null, Looked.DONE, NOON);
        line(5, 9, NOON, "Ben", signature, Looked.NEVER, NOON.plusSeconds(60));

        assertThat(touched()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void whatWasLookedAtSinceIsNotTouchedAgain() {
        line(1, 9, NOON, "Ana", null, Looked.DONE, NOON.plusSeconds(120));
        line(2, 9, NOON, "Ben", null, Looked.NEVER, NOON.plusSeconds(60));

        assertThat(touched()).isEmpty();
    }

    @Test
    void aLatePastMakesAFullDayUnusual() {
        for (int i = 0; i < 12; i++) {
            line(10 + i, 7, NOON.plusSeconds(60L * i), "", null, Looked.DONE, NOON);
        }
        line(1, 7, NOON.minus(Duration.ofDays(50)), "", null, Looked.NEVER, NOON.plusSeconds(60));

        assertThat(touched()).hasSize(12);
    }

    private List<Long> touched() {
        BrandSheet sheet = new BrandSheet(lines);
        CopyFinder finder = new CopyFinder(sheet);
        finder.lookFor(allOf(sheet), () -> {});
        return TouchedReviews.find(sheet, finder).stream().mapToObj(sheet::id).toList();
    }

    private static BitSet allOf(BrandSheet sheet) {
        BitSet all = new BitSet();
        all.set(0, sheet.size());
        return all;
    }

    private void line(long id, long listing, Instant at, String author, byte @Nullable [] signature) {
        line(id, listing, at, author, signature, Looked.NEVER, at);
    }

    private void line(
            long id,
            long listing,
            Instant at,
            String author,
            byte @Nullable [] signature,
            Looked looked,
            Instant since) {
        lines.add(new Line(id, listing, false, at, author, signature, looked, false, false, since));
    }
}
