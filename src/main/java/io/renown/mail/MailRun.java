package io.renown.mail;

import io.renown.nodes.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, soon after the commit and again every some seconds. Not a job of the queue, whose jobs each belong to a
 * tenant: mails about a person's account belong to none.
 */
@Component
class MailRun {

    private static final Logger log = LoggerFactory.getLogger(MailRun.class);

    static final int ATTEMPTS = 8;
    private static final int AT_ONCE = 50;
    private static final Duration CLAIMED = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CAUGHT_KEPT = Duration.ofDays(1);
    private static final Duration NOTED = Duration.ofDays(30);

    private final MailSql sql;
    private final MailDelivery delivery;
    private final ObjectProvider<MailLooks> looks;
    private final Turns turns;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();

    MailRun(MailSql sql, MailDelivery delivery, ObjectProvider<MailLooks> looks, Turns turns, Clock clock) {
        this.sql = sql;
        this.delivery = delivery;
        this.looks = looks;
        this.turns = turns;
        this.clock = clock;
    }

    void soon() {
        if (asked.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                running.lock();
                try {
                    asked.set(false);
                    sendDue();
                } finally {
                    running.unlock();
                }
            });
        }
    }

    @Scheduled(fixedRateString = "PT10S", initialDelayString = "PT10S")
    void sweep() {
        if (running.tryLock()) {
            try {
                sendDue();
            } finally {
                running.unlock();
            }
        }
    }

    private void sendDue() {
        List<MailKey> due;
        do {
            Instant now = clock.instant();
            due = sql.due(now, AT_ONCE);
            due.forEach(key -> {
                if (sql.claim(key, now, now.plus(CLAIMED))) {
                    sql.find(key).ifPresent(waiting -> send(key, waiting));
                }
            });
        } while (due.size() >= AT_ONCE);
    }

    private void send(MailKey key, MailSql.Waiting waiting) {
        try {
            sql.settle(key, delivery.deliver(waiting.mail(), senderOf(key, waiting)), clock.instant(), null);
        } catch (MailDelivery.Failed failed) {
            if (waiting.attempts() >= ATTEMPTS) {
                log.warn("mail {} is given up: {}", key.id(), failed.kind());
                sql.settle(key, MailState.FAILED, clock.instant(), failed.kind());
                return;
            }
            log.info("mail {} is tried again: {}", key.id(), failed.kind());
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (waiting.attempts() - 1));
            sql.retryAt(key, clock.instant().plus(pause), failed.kind());
        }
    }

    private MailSender senderOf(MailKey key, MailSql.Waiting waiting) {
        MailLooks known = key.tenantId() == null ? null : looks.getIfAvailable();
        return known == null || key.tenantId() == null
                ? MailSender.OWN
                : known.senderOf(key.tenantId(), waiting.brandId());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void forget() {
        if (turns.take("forget-mails", Duration.ofHours(1))) {
            Instant now = clock.instant();
            sql.deleteSettledBefore(now.minus(CAUGHT_KEPT), MailState.CAUGHT);
            sql.deleteSettledBefore(now.minus(NOTED), MailState.SENT);
            sql.deleteSettledBefore(now.minus(NOTED), MailState.FAILED);
        }
    }
}
