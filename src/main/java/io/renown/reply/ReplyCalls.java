package io.renown.reply;

import io.renown.account.AccountAccess;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Errand;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.ReplyTarget;
import io.renown.connector.ReviewPage;
import io.renown.connector.SentReply;
import io.renown.connector.Trouble;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReplyRules;
import io.renown.platform.CompetitorListings;
import io.renown.platform.ListingService;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewService;
import io.renown.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One attempt at one reply, in its tenant's block and outside of any transaction. */
@Component
class ReplyCalls {

    private static final Logger log = LoggerFactory.getLogger(ReplyCalls.class);

    private final ReplyDesk desk;
    private final ReplyPace pace;
    private final AccountPace limits;
    private final ConnectorCatalog connectors;
    private final ObjectProvider<AccountAccess> accounts;
    private final ObjectProvider<PlatformClient> client;
    private final ReviewService reviews;
    private final ListingService listings;
    private final CompetitorListings competitors;
    private final Clock clock;

    ReplyCalls(
            ReplyDesk desk,
            ReplyPace pace,
            AccountPace limits,
            ConnectorCatalog connectors,
            ObjectProvider<AccountAccess> accounts,
            ObjectProvider<PlatformClient> client,
            ReviewService reviews,
            ListingService listings,
            CompetitorListings competitors,
            Clock clock) {
        this.desk = desk;
        this.pace = pace;
        this.limits = limits;
        this.connectors = connectors;
        this.accounts = accounts;
        this.client = client;
        this.reviews = reviews;
        this.listings = listings;
        this.competitors = competitors;
        this.clock = clock;
    }

    /** All that the calls of one attempt need. */
    private record Line(
            ReplyAttempt attempt,
            Connector connector,
            ReplyRules rules,
            ReviewDetails review,
            ReplyTarget target,
            Access access) {}

    /**
     * Takes one of the calls that the account of a listing may make.
     *
     * @return zero when it was taken, or there is no account to ask; else after how long to come back
     */
    Duration takeCall(long listingId, String platform) {
        AccountAccess known = accounts.getIfAvailable();
        Optional<Long> account = known == null ? Optional.empty() : known.findOfListing(listingId);
        return account.isEmpty()
                ? Duration.ZERO
                : limits.take(account.get(), connectors.get(platform).limits(), Errand.REPLY);
    }

    void make(ReplyAttempt attempt) {
        if (!attempt.withdrawing() && competitors.inThisTransaction().contains(attempt.listingId())) {
            desk.failed(attempt, ReplyTrouble.COMPETITOR, "");
            return;
        }
        AccountAccess known = accounts.getIfAvailable();
        Optional<Long> account = known == null ? Optional.empty() : known.findOfListing(attempt.listingId());
        if (known == null || account.isEmpty() || client.getIfAvailable() == null) {
            desk.failed(attempt, ReplyTrouble.NO_ACCOUNT, "");
            return;
        }
        try {
            call(lineTo(attempt, known.open(account.get())));
            known.succeeded(account.get());
        } catch (PlatformException failure) {
            log.info("reply {} to {}: {}", attempt.replyId(), attempt.platform(), failure.trouble());
            if (failure.trouble() != Trouble.REFUSED && failure.trouble() != Trouble.GONE) {
                known.failed(account.get(), failure);
            }
            if (failure.trouble() == Trouble.RATE_LIMITED && failure.retryAfter() != null) {
                limits.waitUntil(account.get(), clock.instant().plus(failure.retryAfter()));
            }
            settle(attempt, failure);
        } catch (Problem gone) {
            log.info("reply {} has nothing to go to any more: {}", attempt.replyId(), gone.slug());
            desk.failed(attempt, ReplyTrouble.NO_ACCOUNT, "");
        }
    }

    private Line lineTo(ReplyAttempt attempt, Access access) {
        Connector connector = connectors.get(attempt.platform());
        ReviewDetails review = reviews.get(attempt.reviewId());
        return new Line(
                attempt,
                connector,
                connector.findReply().orElseThrow(Problem::notFound),
                review,
                new ReplyTarget(
                        listings.get(attempt.listingId()).externalId(),
                        review.platformReviewId(),
                        review.author(),
                        attempt.externalId()),
                access);
    }

    private void call(Line line) throws PlatformException {
        if (line.attempt().withdrawing()) {
            withdraw(line);
        } else if (mayGoOut(line)) {
            SentReply sent = platform()
                    .reply(line.access(), line.target(), line.attempt().text());
            desk.sent(line.attempt(), sent.replyId(), sent.moderated());
        }
    }

    private void withdraw(Line line) throws PlatformException {
        try {
            platform().withdraw(line.access(), line.target());
        } catch (PlatformException failure) {
            if (failure.trouble() != Trouble.GONE) {
                throw failure;
            }
        }
        desk.withdrawn(line.attempt());
    }

    /** Asked right before the call: since Send was pressed, much may have become of the review. Settles what may not. */
    private boolean mayGoOut(Line line) throws PlatformException {
        ReplyAttempt attempt = line.attempt();
        if (line.rules().isTooLong(attempt.text())) {
            desk.failed(attempt, Trouble.REFUSED.slug(), "");
            return false;
        }
        String standing = line.review().replyText();
        if (ReplyText.isSame(standing, attempt.text()) && attempt.wasUncertain()) {
            desk.sent(attempt, null, line.rules().moderated());
            return false;
        }
        boolean isAnother = standing != null
                && !standing.isBlank()
                && (line.rules().once() || !Arrays.equals(ReplyText.print(standing), attempt.basedOn()));
        if (isAnother) {
            desk.failed(attempt, ReplyTrouble.ELSEWHERE, "");
            return false;
        }
        return !attempt.wasUncertain() || didNotArrive(line);
    }

    /** The call before this one may have arrived: looks, as far as the platform lets itself be asked. */
    private boolean didNotArrive(Line line) throws PlatformException {
        ReplyAttempt attempt = line.attempt();
        if (line.connector().review() == null) {
            if (line.rules().once()) {
                desk.waitForSight(attempt);
                return false;
            }
            return true; // puts the same words in the place of the same words
        }
        Duration wait = takeCall(attempt.listingId(), attempt.platform());
        if (!wait.isZero()) {
            desk.lookAgainAt(attempt, clock.instant().plus(wait));
            return false;
        }
        Optional<ReviewPage.FoundReview> found = platform()
                .review(line.access(), line.target().listing(), line.target().review());
        if (found.isEmpty()) {
            desk.failed(attempt, Trouble.GONE.slug(), "");
            return false;
        }
        String shown = found.get().review().replyText();
        if (ReplyText.isSame(shown, attempt.text())) {
            desk.sent(attempt, null, line.rules().moderated());
            return false;
        }
        if (shown != null && !shown.isBlank() && !ReplyText.isSame(shown, attempt.standingText())) {
            desk.failed(attempt, ReplyTrouble.ELSEWHERE, "");
            return false;
        }
        Instant settled = Objects.requireNonNullElse(attempt.calledBefore(), Instant.EPOCH)
                .plus(pace.pause());
        if (line.rules().once() && clock.instant().isBefore(settled)) {
            desk.lookAgainAt(attempt, settled); // it may be slow to show
            return false;
        }
        return true;
    }

    private void settle(ReplyAttempt attempt, PlatformException failure) {
        Trouble trouble = failure.trouble();
        if (!trouble.passes()) {
            desk.failed(attempt, trouble.slug(), failure.words());
            return;
        }
        Duration asked = failure.retryAfter();
        Duration own = pace.pauseAfter(attempt.number());
        Duration pause = asked == null || asked.compareTo(own) < 0 ? own : asked;
        // A call that was refused for being one too many had no effect; but one before it may have had.
        boolean unknown = trouble != Trouble.RATE_LIMITED || attempt.wasUncertain();
        desk.retry(attempt, trouble.slug(), failure.words(), clock.instant().plus(pause), unknown);
    }

    private PlatformClient platform() {
        return client.getObject();
    }
}
