package io.renown.insight;

import io.renown.order.NewOrder;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * March to June 2026, two reviews a day, one of them good; each third day the other was delivered by Slow Post, and late.
 * From 20 to 22 June twelve more a day of crushed boxes, all of one article and one batch.
 */
public final class FourMonths {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final Days TROUBLE = new Days(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 6, 22));
    private static final int TROUBLED_A_DAY = 12;

    private FourMonths() {}

    public static List<RawReview> reviews() {
        List<RawReview> reviews = new ArrayList<>();
        int number = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            reviews.add(review(number++, day, 5, "Great taste, friendly staff, fair price!", null, "TEA-1", null));
            boolean awful = number % 7 == 0;
            String text = isLate(day)
                    ? "Delivery took three weeks, very slow shipping."
                    : awful ? "The taste is awful." : "A good cup of tea.";
            reviews.add(review(number++, day, isLate(day) ? 2 : awful ? 1 : 4, text, orderNumber(day), "TEA-2", null));
            boolean trouble = !day.isBefore(TROUBLE.from()) && !day.isAfter(TROUBLE.to());
            for (int i = 0; trouble && i < TROUBLED_A_DAY; i++) {
                reviews.add(review(
                        number++,
                        day,
                        1,
                        "The packaging was crushed, very bad packaging. Box " + i,
                        null,
                        "TEA-9",
                        "batch-7"));
            }
        }
        return reviews;
    }

    /** One of each day. */
    public static List<NewOrder> orders(String brand) {
        return FIRST.datesUntil(LAST.plusDays(1))
                .map(day -> order(brand, orderNumber(day), isLate(day) ? "Slow Post" : "Swift Parcels"))
                .toList();
    }

    private static boolean isLate(LocalDate day) {
        return day.getDayOfMonth() % 3 == 0;
    }

    private static String orderNumber(LocalDate day) {
        return "month-" + day;
    }

    private static NewOrder order(String brand, String number, String carrier) {
        return new NewOrder(
                number, brand, null, null, null, null, null, null, null, null, carrier, null, null, null, null, null,
                null, null, List.of());
    }

    private static RawReview review(
            int number,
            LocalDate day,
            int stars,
            String text,
            @Nullable String order,
            String sku,
            @Nullable String variant) {
        return new RawReview(
                "month-" + number,
                "customer " + number,
                new Rating(BigDecimal.valueOf(stars), 5),
                "",
                text,
                "en",
                day.atTime(LocalTime.of(2 + number % 10, 0)).toInstant(ZoneOffset.UTC),
                null,
                order,
                sku,
                variant,
                "CN",
                null,
                null,
                null,
                null,
                null);
    }
}
