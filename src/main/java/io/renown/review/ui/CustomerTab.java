package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.order.OrderDetails;
import io.renown.order.OrderLine;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewListItem.Passage;
import io.renown.review.ReviewPage;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.ui.EmptyState;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The purchase behind a review, and what else was said about it. */
final class CustomerTab extends Div {

    private final Times times;

    /** @param others reviews of the same order, the opened one among them or not */
    CustomerTab(long reviewId, Optional<OrderDetails> order, ReviewPage others, String number, Times times) {
        this.times = times;
        addClassName("ri-customer");
        order.ifPresentOrElse(found -> add(card(found)), () -> add(none()));
        List<ReviewListItem> rest =
                others.items().stream().filter(item -> item.id() != reviewId).toList();
        if (!rest.isEmpty()) {
            add(others(rest, number));
        }
    }

    private Div card(OrderDetails order) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "review.order.number", order.number());
        fact(facts, "review.order.customer", order.customerName());
        fact(facts, "review.order.tier", order.customerTier());
        products(facts, order);
        fact(facts, "review.order.amount", amount(order.amount(), order.currency()));
        date(facts, "review.order.ordered", order.orderedAt());
        date(facts, "review.order.shipped", order.shippedAt());
        if (order.deliveredAt() == null) {
            date(facts, "review.order.promised", order.deliveryUntil());
        }
        date(facts, "review.order.delivered", order.deliveredAt());
        fact(facts, "review.order.carrier", order.carrier());
        if (order.fulfilment() != null) {
            fact(
                    facts,
                    "review.order.fulfilment",
                    translate("review.order.fulfilment." + order.fulfilment().slug()));
        }
        fact(facts, "review.order.country", country(order.country()));
        Div card = new Div(facts);
        card.addClassName("ri-card");
        return card;
    }

    private Div others(List<ReviewListItem> items, String number) {
        Div list = new Div(new H3(translate("review.order.others")));
        list.addClassName("ri-card");
        for (ReviewListItem item : items) {
            Span words = new Span(item.snippet().stream().map(Passage::text).collect(Collectors.joining()));
            words.addClassName("ri-other-words");
            Span rating = new Span(RowModel.rating(item.rating()));
            rating.addClassNames("ri-rating", RowModel.tone(item.stars()));
            Anchor line = new Anchor(TenantPage.url(InboxNavigation.path(item.id())));
            line.getElement().setAttribute("router-link", true);
            line.addClassName("ri-other");
            line.add(rating, words, times.relative(item.publishedAt()));
            list.add(line);
        }
        ReviewFilter filter = ReviewFilter.ALL.with(FilterField.ORDER, List.of(number));
        Anchor all = new Anchor(InboxNavigation.url(filter), translate("review.order.see-all"));
        all.getElement().setAttribute("router-link", true);
        list.add(all);
        return list;
    }

    private static void products(DescriptionList facts, OrderDetails order) {
        if (order.lines().isEmpty()) {
            fact(facts, "review.order.product", product(order.sku(), order.product(), order.quantity()));
            return;
        }
        DescriptionList.Description all = new DescriptionList.Description();
        for (OrderLine line : order.lines()) {
            String amount = amount(line.amount(), order.currency());
            String name = product(line.sku(), line.product(), line.quantity());
            all.add(new Div(amount.isEmpty() ? name : name + " · " + amount));
        }
        facts.add(new DescriptionList.Term(translate("review.order.products")), all);
    }

    private static String product(@Nullable String sku, @Nullable String product, @Nullable Integer quantity) {
        String name = product == null ? sku : product;
        if (name == null) {
            return "";
        }
        return quantity == null || quantity == 1 ? name : name + " × " + quantity;
    }

    private static @Nullable String country(@Nullable String code) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(FieldWords.locale());
    }

    private static String amount(@Nullable BigDecimal amount, @Nullable String code) {
        if (amount == null) {
            return "";
        }
        if (code == null) {
            return amount.toPlainString();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(FieldWords.locale());
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .ifPresent(format::setCurrency);
        return format.format(amount);
    }

    private void date(DescriptionList facts, String key, @Nullable Instant at) {
        if (at != null) {
            facts.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(times.relative(at)));
        }
    }

    private static void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(value));
        }
    }

    /** When the review names no order. */
    static EmptyState none() {
        return new EmptyState(VaadinIcon.PACKAGE, translate("review.order.none"), translate("review.order.none-words"));
    }
}
