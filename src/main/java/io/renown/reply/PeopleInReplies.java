package io.renown.reply;

import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.shared.Tsid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was written to people in answer to their reviews, sent or not: replies call customers by name. */
@Component
class PeopleInReplies implements PersonalData {

    private final ReplyRepository replies;
    private final ReplyBook book;

    PeopleInReplies(ReplyRepository replies, ReplyBook book) {
        this.replies = replies;
        this.book = book;
    }

    @Override
    public void describe(Picked picked, Traces traces) {
        find(picked).forEach(reply -> {
            traces.words(reply.text());
            traces.words(reply.standingText());
        });
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        for (Reply one : find(picked)) {
            ReplyDetails reply = book.details(one);
            String review = Tsid.format(reply.reviewId());
            copy.add(
                    "replies",
                    "review",
                    review,
                    "text",
                    reply.text(),
                    "state",
                    reply.state().slug(),
                    "publishedAt",
                    reply.standingAt(),
                    "writtenAt",
                    reply.createdAt());
            reply.earlier()
                    .forEach(earlier -> copy.add(
                            "replies",
                            "review",
                            review,
                            "text",
                            earlier.text(),
                            "state",
                            earlier.ending().slug(),
                            "publishedAt",
                            earlier.publishedAt(),
                            "endedAt",
                            earlier.endedAt()));
        }
    }

    /** None goes out any more; what stands on the platform is the platform's to take away. */
    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        List<Long> reviews = picked.ids(HeldThing.REVIEW);
        return reviews.isEmpty() ? Map.of() : Map.of("replies", (long) replies.deleteOfReviews(reviews));
    }

    private List<Reply> find(Picked picked) {
        List<Long> reviews = picked.ids(HeldThing.REVIEW);
        return reviews.isEmpty() ? List.of() : replies.findOfReviews(reviews);
    }
}
