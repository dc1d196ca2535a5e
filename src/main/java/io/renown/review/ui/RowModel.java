package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.renown.identity.MemberDetails;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.Rating;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewListItem.Passage;
import io.renown.review.WorkState;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.authenticity.Estimate;
import io.renown.ui.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list item in the reader's words, as {@code renown-review-row.ts} draws it. */
record RowModel(
        String href,
        String badge,
        String colour,
        String platform,
        String rating,
        String tone,
        String author,
        String place,
        String age,
        String time,
        String instant,
        String lang,
        String language,
        String languageName,
        List<Passage> snippet,
        Chip sentiment,
        List<Chip> aspects,
        List<Chip> marks,
        Chip state,
        String initials,
        String assignee,
        List<Label> labels,
        String selectLabel) {

    private static final int MOST_ASPECTS = 3;
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    /** @param kind a class name that colours it */
    record Chip(String words, String kind, String title) {}

    record Label(String name, String colour) {}

    static RowModel of(ReviewListItem item, InboxNames names, Times times, String href) {
        Optional<Platform> platform = names.platform(item.platform());
        Optional<MemberDetails> assignee =
                Optional.ofNullable(item.assigneeId()).flatMap(names::member);
        String author = author(item.author());
        return new RowModel(
                href,
                platform.map(Platform::badge).orElse("?"),
                platform.map(Platform::colour).orElse("#475569"),
                names.platformName(item.platform()),
                rating(item.rating()),
                tone(item.stars()),
                author,
                item.sku() != null
                        ? item.sku()
                        : names.listing(item.listingId())
                                .map(ListingDetails::name)
                                .orElse(""),
                times.ago(item.publishedAt()),
                times.full(item.publishedAt()),
                item.publishedAt().toString(),
                item.language().equals("und") ? "" : item.language(),
                shortLanguage(item.language()),
                FieldWords.language(item.language(), FieldWords.locale()),
                snippet(item),
                sentiment(item),
                aspects(item, names),
                marks(item, names),
                state(item.workState()),
                assignee.map(MemberDetails::initials).orElse(""),
                assignee.map(MemberDetails::label).orElse(""),
                item.labelIds().stream()
                        .flatMap(id -> names.label(id).stream())
                        .map(label -> new Label(label.name(), label.colour()))
                        .toList(),
                translate("review.row.select", author));
    }

    /** In two lines there is no room for line breaks: a dot stands where title and text meet. */
    private static List<Passage> snippet(ReviewListItem item) {
        return item.snippet().isEmpty()
                ? List.of(new Passage(translate("review.inbox.no-words"), false))
                : item.snippet().stream()
                        .map(passage ->
                                new Passage(LINES.matcher(passage.text()).replaceAll(" · "), passage.hit()))
                        .toList();
    }

    /** The score as given with its scale: "4/5", "8.5/10". */
    static String rating(@Nullable Rating rating) {
        return rating == null
                ? translate("review.rating.none")
                : "★ " + rating.value().stripTrailingZeros().toPlainString() + "/" + rating.scale();
    }

    /** Class name of a rating: red up to two of five, amber at three, green from four. */
    static String tone(int stars) {
        if (stars == 0) {
            return "none";
        }
        if (stars == 3) {
            return "fair";
        }
        return stars < 3 ? "bad" : "good";
    }

    static String author(String name) {
        return name.isBlank() ? translate("review.author.unknown") : name;
    }

    static char sign(Sentiment sentiment) {
        return switch (sentiment) {
            case POSITIVE -> '+';
            case NEGATIVE -> '−';
            case NEUTRAL -> '=';
        };
    }

    private static String shortLanguage(String code) {
        return switch (code) {
            case "zh-Hans" -> "简";
            case "zh-Hant" -> "繁";
            case "ja" -> "日";
            case "ko" -> "한";
            case "und" -> "?";
            default -> code.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private static Chip sentiment(ReviewListItem item) {
        String words = FieldWords.sentiment(item.sentiment());
        String estimate = translate("review.inbox.estimate", words, item.sentimentConfidence());
        String title = item.sentimentBasis() == SentimentBasis.MEMBER
                ? translate("review.correction.corrected", words)
                : SentimentHints.basis(item.sentimentBasis(), item.language())
                        .map(hint -> estimate + "\n" + hint)
                        .orElse(estimate);
        return new Chip(words, FieldWords.slug(item.sentiment()), title);
    }

    private static List<Chip> aspects(ReviewListItem item, InboxNames names) {
        List<Chip> chips = new ArrayList<>();
        names.topic(item.topicId())
                .ifPresent(topic -> chips.add(new Chip(topic, "topic", translate("review.field.topic"))));
        int others = chips.size() + MOST_ASPECTS;
        item.aspects().forEach((aspect, sentiment) -> {
            if (chips.size() < others) {
                chips.add(new Chip(
                        FieldWords.aspect(aspect) + " " + sign(sentiment),
                        "aspect " + FieldWords.slug(sentiment),
                        FieldWords.sentiment(sentiment)));
            }
        });
        if (item.aspects().size() > MOST_ASPECTS) {
            chips.add(new Chip("+" + (item.aspects().size() - MOST_ASPECTS), "aspect", ""));
        }
        return chips;
    }

    private static List<Chip> marks(ReviewListItem item, InboxNames names) {
        List<Chip> marks = new ArrayList<>();
        if (names.listing(item.listingId()).filter(ListingDetails::competitor).isPresent()) {
            marks.add(mark("competitor"));
        }
        if (item.risky()) {
            marks.add(mark("risk"));
        }
        Estimate suspicion = item.suspicion();
        if (suspicion != null && suspicion.isSuspected()) {
            marks.add(new Chip(
                    translate("review.mark.suspected"),
                    "mark-suspected",
                    translate("review.mark.suspected.title", FieldWords.signs(suspicion))));
        }
        if (item.removed()) {
            marks.add(mark("removed"));
        }
        if (item.edited()) {
            marks.add(mark("edited"));
        }
        if (item.replied()) {
            marks.add(mark("replied"));
        }
        return marks;
    }

    private static Chip mark(String kind) {
        return new Chip(translate("review.mark." + kind), "mark-" + kind, translate("review.mark." + kind + ".title"));
    }

    private static Chip state(WorkState state) {
        return new Chip(translate("review.state." + state.slug()), state.slug(), "");
    }
}
