package io.renown.connector;

import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.call.Caller;
import io.renown.connector.call.ConsentPage;
import io.renown.connector.call.Feeds;
import io.renown.connector.call.PageVersion;
import io.renown.connector.call.Session;
import io.renown.connector.call.Variables;
import io.renown.connector.call.WebhookReader;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ListingFeed;
import io.renown.connector.file.OrderFeed;
import io.renown.connector.file.ReplyRules;
import io.renown.connector.file.Request;
import io.renown.connector.file.ReviewFeed;
import io.renown.connector.file.Setting;
import io.renown.connector.file.Webhook;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class HttpPlatformClient implements PlatformClient {

    /** Older than any review of a platform with an interface. */
    private static final Instant BEFORE_ALL = Instant.parse("2000-01-01T00:00:00Z");

    private final ConnectorCatalog connectors;
    private final Caller caller;
    private final Clock clock;

    HttpPlatformClient(ConnectorCatalog connectors, Caller caller, Clock clock) {
        this.connectors = connectors;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void test(Access access) throws PlatformException {
        Connector connector = connector(access);
        Request test = connector.test();
        if (test != null) {
            Session session = session(access);
            session.call(test, session.settings());
        } else if (connector.listings() != null) {
            listings(access, null);
        } else {
            missing(access, connector);
        }
    }

    /** Where nothing can be asked, at least nothing that is needed may be missing. */
    private static void missing(Access access, Connector connector) throws PlatformException {
        Optional<String> missing = connector.settings().stream()
                .filter(setting -> !setting.optional() && !access.settings().containsKey(setting.key()))
                .map(setting -> setting.key())
                .findFirst();
        if (missing.isPresent()) {
            throw new PlatformException(Trouble.NOT_SET_UP, "the " + missing.get() + " is missing");
        }
    }

    @Override
    public ReviewPage reviews(Access access, String listing, @Nullable String cursor, @Nullable Instant since)
            throws PlatformException {
        return reviews(access, listing, cursor, since, null);
    }

    @Override
    public ReviewPage reviews(
            Access access, String listing, @Nullable String cursor, @Nullable Instant since, @Nullable String version)
            throws PlatformException {
        Connector connector = connector(access);
        ReviewFeed feed = declared(connector.reviews(), "reviews", connector);
        Session session = session(access);
        return new Feeds(session, clock)
                .reviews(
                        feed,
                        PageVersion.set(listing(connector, session, listing).with("since", from(feed, since)), version),
                        cursor);
    }

    /** Platforms that are asked for changes only are asked for all changes, not for none. */
    private static @Nullable Instant from(ReviewFeed feed, @Nullable Instant since) {
        return since == null && feed.order() == ReviewFeed.Order.SINCE ? BEFORE_ALL : since;
    }

    private static Variables listing(Connector connector, Session session, String id) {
        Variables variables = session.settings().withId("listing", id);
        for (Map.Entry<String, String> group : connector.listing().groups(id).entrySet()) {
            variables = variables.with("listing-" + group.getKey(), group.getValue());
        }
        return variables;
    }

    @Override
    public Optional<FoundReview> review(Access access, String listing, String review) throws PlatformException {
        Connector connector = connector(access);
        ReviewFeed feed = declared(connector.reviews(), "reviews", connector);
        Request request = declared(connector.review(), "review", connector);
        Session session = session(access);
        try {
            return new Feeds(session, clock)
                    .review(
                            feed,
                            session.call(
                                    request,
                                    listing(connector, session, listing).withId("review", review)),
                            connector.reviewAt() == null ? "" : connector.reviewAt());
        } catch (PlatformException e) {
            if (e.trouble() == Trouble.GONE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public SentReply reply(Access access, ReplyTarget target, String text) throws PlatformException {
        Connector connector = connector(access);
        ReplyRules rules = declared(connector.reply(), "reply", connector);
        Request publish = declared(rules.publish(), "reply: publish", connector);
        if (rules.needs() != null && !access.settings().containsKey(rules.needs())) {
            throw new PlatformException(Trouble.NOT_SET_UP, "replying needs the " + rules.needs());
        }
        Session session = session(access);
        JsonNode answer = session.call(
                        publish, variables(connector, session, target).with("text", text))
                .json();
        return new SentReply(rules.id() == null ? null : Feeds.text(answer.at(rules.id())), rules.moderated());
    }

    @Override
    public void withdraw(Access access, ReplyTarget target) throws PlatformException {
        Connector connector = connector(access);
        ReplyRules rules = declared(connector.reply(), "reply", connector);
        Request withdraw = declared(rules.withdraw(), "reply: withdraw", connector);
        Session session = session(access);
        try {
            session.call(withdraw, variables(connector, session, target));
        } catch (PlatformException e) {
            if (e.trouble() != Trouble.GONE) { // gone is what was wanted
                throw e;
            }
        }
    }

    private static Variables variables(Connector connector, Session session, ReplyTarget target) {
        return listing(connector, session, target.listing())
                .withId("review", target.review())
                .with("author", target.author())
                .with("reply", target.replyId());
    }

    @Override
    public ListingPage listings(Access access, @Nullable String cursor) throws PlatformException {
        Connector connector = connector(access);
        Session session = session(access);
        if (connector.listings() == null && connector.listing().only() != null) {
            return session.onlyListing(connector.listing().only());
        }
        ListingFeed feed = declared(connector.listings(), "listings", connector);
        return new Feeds(session, clock).listings(feed, session.settings(), cursor);
    }

    @Override
    public OrderPage orders(Access access, @Nullable String cursor, @Nullable Instant since) throws PlatformException {
        Connector connector = connector(access);
        OrderFeed feed = declared(connector.orders(), "orders", connector);
        Session session = session(access);
        return new Feeds(session, clock).orders(feed, session.settings().with("since", since), cursor);
    }

    @Override
    public JsonNode call(Access access, String name, Map<String, String> variables) throws PlatformException {
        Connector connector = connector(access);
        Request request = declared(connector.calls().get(name), name, connector);
        Session session = session(access);
        Variables all = session.settings();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            all = all.withId(variable.getKey(), variable.getValue());
        }
        return session.call(request, all).json();
    }

    @Override
    public String consentUrl(Access access, String redirect, String state, String verifier) {
        Connector connector = connectors.of(access);
        return ConsentPage.url(
                declared(connector.auth().consent(), "consent", connector),
                Variables.of(access.settings()),
                redirect,
                state,
                verifier);
    }

    @Override
    public Token exchange(Access access, String code, String redirect, String verifier) throws PlatformException {
        return session(access).exchange(code, redirect, verifier);
    }

    @Override
    public WebhookRead message(Access access, WebhookMessage message) throws PlatformException {
        Connector connector = connector(access);
        Webhook webhook = declared(connector.webhook(), "webhook", connector);
        return new WebhookReader(connector, webhook).read(message, Variables.of(access.settings()), clock.instant());
    }

    private Connector connector(Access access) throws PlatformException {
        try {
            return connectors.of(access);
        } catch (IllegalArgumentException e) {
            throw new PlatformException(Trouble.NOT_SET_UP, String.valueOf(e.getMessage()));
        }
    }

    /** Settings have been checked in a form; an address that is made of them is worth a second look. */
    private Session session(Access access) throws PlatformException {
        Connector connector = connector(access);
        for (Setting setting : connector.settings()) {
            String value = access.settings().get(setting.key());
            if (value != null && !setting.takes(value)) {
                throw new PlatformException(Trouble.NOT_SET_UP, "the " + setting.key() + " is not what it should be");
            }
        }
        return new Session(caller, connector, access);
    }

    private static <T> T declared(@Nullable T part, String name, Connector connector) {
        if (part == null) {
            throw new UnsupportedOperationException(connector.platform() + " declares no " + name);
        }
        return part;
    }
}
