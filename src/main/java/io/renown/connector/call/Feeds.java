package io.renown.connector.call;

import io.renown.connector.ListingPage;
import io.renown.connector.OrderPage;
import io.renown.connector.OrderPage.FoundOrder;
import io.renown.connector.PlatformException;
import io.renown.connector.RemoteListing;
import io.renown.connector.ReviewPage;
import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.Trouble;
import io.renown.connector.UnreadItem;
import io.renown.connector.file.ListingFeed;
import io.renown.connector.file.OrderFeed;
import io.renown.connector.file.Paging;
import io.renown.connector.file.Request;
import io.renown.connector.file.ReviewFeed;
import io.renown.connector.file.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists in pages: reviews, listings, orders. */
public final class Feeds {

    private static final int LONGEST_ID = 190;
    private static final int LONGEST_NAME = 200;

    private final Session session;
    private final Clock clock;

    public Feeds(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param next null at the end */
    private record Page(
            JsonNode json,
            List<JsonNode> items,
            @Nullable Long total,
            @Nullable String next) {}

    private Page page(
            Request request,
            @Nullable Paging paging,
            @Nullable Span span,
            String items,
            @Nullable String total,
            Variables variables,
            @Nullable String cursor)
            throws PlatformException {
        Pages pages = new Pages(paging, span);
        Place place = cursor == null ? pages.first(clock.instant(), variables.findTime("since")) : Place.parse(cursor);
        // A walk keeps the time it began with: a platform takes its own cursor only with the parameters it was made
        // for.
        Variables all = span == null ? variables.with("since", place.from()) : variables;
        Answer answer = answer(request, paging, pages.set(all, place), place, cursor == null);
        List<JsonNode> found = Items.of(answer.json().at(items));
        Long count = total == null ? null : count(answer.json().at(total));
        Place next = pages.next(place, answer, found.size(), count);
        return new Page(answer.json(), found, count, next == null ? null : next.format());
    }

    private Answer answer(Request request, @Nullable Paging paging, Variables variables, Place place, boolean first)
            throws PlatformException {
        boolean byLink = paging != null && paging.kind() == Paging.Kind.LINK;
        try {
            return session.call(request, variables, byLink ? place.cursor() : null);
        } catch (PlatformException e) {
            if (e.trouble() == Trouble.GONE && !first && paging != null && paging.shifts()) {
                return Answer.empty(); // some platforms know no page behind their last
            }
            throw e;
        }
    }

    private static @Nullable Long count(JsonNode node) {
        String text = Picker.scalar(node);
        return text == null || !text.matches("\\d{1,12}") ? null : Long.parseLong(text);
    }

    public ReviewPage reviews(ReviewFeed feed, Variables variables, @Nullable String cursor) throws PlatformException {
        Page page = page(feed.request(), feed.paging(), feed.span(), feed.items(), feed.total(), variables, cursor);
        List<FoundReview> reviews = new ArrayList<>();
        List<UnreadItem> unread = new ArrayList<>();
        new ItemReader(session.connector(), feed.item()).read(page.items(), page.json(), reviews, unread);
        // A count of one stretch of time is not the platform's count of all.
        return new ReviewPage(reviews, unread, page.next(), feed.span() == null ? page.total() : null);
    }

    /** @param at pointer to the item */
    public Optional<FoundReview> review(ReviewFeed feed, Answer answer, String at) {
        List<FoundReview> reviews = new ArrayList<>();
        new ItemReader(session.connector(), feed.item())
                .read(Items.of(answer.json().at(at)), answer.json(), reviews, new ArrayList<>());
        return reviews.stream().findFirst();
    }

    public ListingPage listings(ListingFeed feed, Variables variables, @Nullable String cursor)
            throws PlatformException {
        Page page = page(feed.request(), feed.paging(), null, feed.items(), null, variables, cursor);
        List<RemoteListing> listings = new ArrayList<>();
        for (JsonNode item : page.items()) {
            Picker picker = new Picker(item);
            try {
                String id = picker.text(feed.id());
                String name = picker.text(feed.name());
                if (id != null && !id.isBlank() && id.length() <= LONGEST_ID) {
                    listings.add(new RemoteListing(
                            id,
                            name == null || name.isBlank()
                                    ? id
                                    : name.substring(0, Math.min(LONGEST_NAME, name.length())),
                            httpOnly(picker.text(feed.url())),
                            market(picker.text(feed.market()))));
                }
            } catch (UnreadableItemException e) {
                throw new PlatformException(Trouble.UNREADABLE, e.reason());
            }
        }
        return new ListingPage(listings, page.next());
    }

    private static @Nullable String httpOnly(@Nullable String url) {
        return url != null && url.length() <= 500 && url.matches("https?://\\S+") ? url : null;
    }

    private static @Nullable String market(@Nullable String code) {
        return code != null && code.matches("[A-Z]{2}") ? code : null;
    }

    public OrderPage orders(OrderFeed feed, Variables variables, @Nullable String cursor) throws PlatformException {
        Variables bounded = variables.findTime("since") == null && feed.reach() != null
                ? variables.with("since", clock.instant().minus(feed.reach()))
                : variables;
        Page page = page(feed.request(), feed.paging(), null, feed.items(), null, bounded, cursor);
        List<FoundOrder> orders = new ArrayList<>();
        List<UnreadItem> unread = new ArrayList<>();
        for (JsonNode item : page.items()) {
            try {
                orders.add(order(feed, new Picker(item)));
            } catch (UnreadableItemException e) {
                unread.add(new UnreadItem("an order", e.reason())); // it holds a customer's name and address
            }
        }
        return new OrderPage(orders, unread, page.next());
    }

    private static FoundOrder order(OrderFeed feed, Picker picker) throws UnreadableItemException {
        String number = picker.text(feed.number());
        if (number == null || number.isBlank()) {
            throw new UnreadableItemException("it has no number");
        }
        return new FoundOrder(
                number,
                picker.text(feed.customer()),
                picker.text(feed.email()),
                picker.time(feed.ordered()),
                picker.time(feed.shipped()),
                picker.time(feed.delivered()),
                picker.text(feed.carrier()),
                picker.text(feed.sku()),
                picker.text(feed.product()),
                picker.count(feed.quantity()),
                picker.number(feed.amount()),
                picker.text(feed.currency()),
                picker.text(feed.country()));
    }

    public static @Nullable String text(JsonNode node) {
        return Picker.scalar(node);
    }
}
