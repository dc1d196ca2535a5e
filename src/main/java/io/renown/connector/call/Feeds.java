package io.renown.connector.call;

import io.renown.connector.ListingPage;
import io.renown.connector.OrderPage;
import io.renown.connector.OrderPage.FoundLine;
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
import io.renown.shared.TextCut;
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
            @Nullable String next,
            Answer answer) {}

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
        if (answer.isUnchanged()) {
            return new Page(answer.json(), List.of(), null, null, answer);
        }
        List<JsonNode> found = Items.of(answer.json().at(items));
        Long count = total == null ? null : count(answer.json().at(total));
        Place next = pages.next(place, answer, found.size(), count);
        return new Page(answer.json(), found, count, next == null ? null : next.format(), answer);
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
        return new ReviewPage(
                reviews,
                unread,
                page.next(),
                feed.span() == null ? page.total() : null,
                PageVersion.of(page.answer().headers()));
    }

    /** @param at pointer to the item */
    public Optional<FoundReview> review(ReviewFeed feed, Answer answer, String at) throws PlatformException {
        List<FoundReview> reviews = new ArrayList<>();
        new ItemReader(session.connector(), feed.item())
                .read(Items.of(answer.json().at(at)), answer.json(), reviews, new ArrayList<>());
        return reviews.stream().findFirst();
    }

    public ListingPage listings(ListingFeed feed, Variables variables, @Nullable String cursor)
            throws PlatformException {
        if (feed.under() == null) {
            return listingsOf(feed, variables, cursor);
        }
        List<String> parents = parents(feed.under(), variables);
        int at = cursor == null ? 0 : Integer.parseInt(cursor.substring(0, cursor.indexOf('.')));
        if (at >= parents.size()) {
            return new ListingPage(List.of(), null);
        }
        String inner = cursor == null || cursor.endsWith(".") ? null : cursor.substring(cursor.indexOf('.') + 1);
        ListingPage page = listingsOf(feed, variables.with("parent", parents.get(at)), inner);
        String next = page.next() == null ? (at + 1) + "." : at + "." + page.next();
        return new ListingPage(page.listings(), page.next() == null && at + 1 == parents.size() ? null : next);
    }

    private List<String> parents(ListingFeed.Parents under, Variables variables) throws PlatformException {
        List<String> ids = new ArrayList<>();
        for (JsonNode item :
                Items.of(session.call(under.request(), variables).json().at(under.items()))) {
            String id = listed(() -> new Picker(item).text(under.id()));
            if (id != null && !id.isBlank()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private ListingPage listingsOf(ListingFeed feed, Variables variables, @Nullable String cursor)
            throws PlatformException {
        Page page = page(feed.request(), feed.paging(), null, feed.items(), null, variables, cursor);
        List<RemoteListing> listings = new ArrayList<>();
        for (JsonNode item : page.items()) {
            Picker picker = new Picker(item);
            String id = listed(() -> picker.text(feed.id()));
            if (id != null && feed.as() != null) {
                id = Template.fill(feed.as(), variables.with("id", id)).orElse(id);
            }
            if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
                continue;
            }
            String name = listed(() -> picker.text(feed.name()));
            listings.add(new RemoteListing(
                    id,
                    name == null || name.isBlank() ? id : TextCut.beginning(name, LONGEST_NAME),
                    httpOnly(listed(() -> picker.text(feed.url()))),
                    market(listed(() -> picker.text(feed.market())))));
        }
        return new ListingPage(listings, page.next());
    }

    @FunctionalInterface
    private interface Picking {
        @Nullable
        String pick() throws UnreadableItemException;
    }

    private static @Nullable String listed(Picking picking) throws PlatformException {
        try {
            return picking.pick();
        } catch (UnreadableItemException e) {
            throw new PlatformException(Trouble.UNREADABLE, e.reason());
        }
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
                orders.add(order(feed, item));
            } catch (UnreadableItemException e) {
                unread.add(new UnreadItem("an order", e.reason())); // it holds a customer's name and address
            }
        }
        return new OrderPage(orders, unread, page.next());
    }

    static FoundOrder order(OrderFeed feed, JsonNode item) throws UnreadableItemException, PlatformException {
        Picker picker = new Picker(item);
        String number = picker.text(feed.number());
        if (number == null || number.isBlank()) {
            throw new UnreadableItemException("it has no number");
        }
        return new FoundOrder(
                number,
                picker.text(feed.customer()),
                picker.text(feed.email()),
                picker.text(feed.tier()),
                picker.time(feed.ordered()),
                picker.time(feed.shipped()),
                picker.time(feed.deliveryFrom()),
                picker.time(feed.deliveryUntil()),
                picker.time(feed.delivered()),
                picker.text(feed.carrier()),
                picker.text(feed.fulfilment()),
                picker.text(feed.sku()),
                picker.text(feed.product()),
                picker.count(feed.quantity()),
                picker.number(feed.amount()),
                picker.text(feed.currency()),
                picker.text(feed.country()),
                lines(feed.lines(), item));
    }

    private static List<FoundLine> lines(OrderFeed.@Nullable Lines rule, JsonNode order)
            throws UnreadableItemException, PlatformException {
        if (rule == null) {
            return List.of();
        }
        List<FoundLine> lines = new ArrayList<>();
        for (JsonNode line : Items.of(order.at(rule.items()))) {
            Picker picker = new Picker(line);
            lines.add(new FoundLine(
                    picker.text(rule.sku()),
                    picker.text(rule.product()),
                    picker.count(rule.quantity()),
                    picker.number(rule.amount()),
                    picker.text(rule.listing())));
        }
        return lines;
    }

    public static @Nullable String text(JsonNode node) {
        return Picker.scalar(node);
    }
}
