package io.renown.identity;

import io.renown.mail.MailService;
import io.renown.mail.MailText;
import io.renown.nodes.Turns;
import io.renown.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password by a link in a mail, for strangers to the portal: what they hold is the link, not a permission. */
@Service
public class PasswordResets {

    public static final String PAGE = "reset";
    public static final String TOKEN = "token";
    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;
    private static final int PER_ACCOUNT = 3;
    private static final int PER_ADDRESS = 20;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final PersonRepository people;
    private final PasswordResetSql sql;
    private final PasswordService passwords;
    private final PersonAudit audit;
    private final MailService mails;
    private final TransactionTemplate transactions;
    private final Turns turns;
    private final Clock clock;
    private final String url;
    private final AttemptLimit byAccount;
    private final AttemptLimit byAddress;

    PasswordResets(
            PersonRepository people,
            PasswordResetSql sql,
            PasswordService passwords,
            PersonAudit audit,
            MailService mails,
            TransactionTemplate transactions,
            Turns turns,
            Clock clock,
            @Value("${renown.url}") String url) {
        this.people = people;
        this.sql = sql;
        this.passwords = passwords;
        this.audit = audit;
        this.mails = mails;
        this.transactions = transactions;
        this.turns = turns;
        this.clock = clock;
        this.url = url.replaceAll("/+$", "");
        this.byAccount = new AttemptLimit(PER_ACCOUNT, PERIOD, clock);
        this.byAddress = new AttemptLimit(PER_ADDRESS, PERIOD, clock);
    }

    /**
     * Mails a link to whoever has this address. Comes back at once and says nothing, whether the address is known, unknown or
     * was asked for too often, so that neither the answer nor its time tells them apart.
     */
    public void request(String email, SignInOrigin origin) {
        String account = email.strip();
        if (byAddress.take(origin.address()) && account.length() <= 190) {
            Thread.startVirtualThread(() -> transactions.executeWithoutResult(status -> mailLink(account, origin)));
        }
    }

    private void mailLink(String email, SignInOrigin origin) {
        Optional<Person> found = find(email);
        if (found.isEmpty()) {
            return;
        }
        PersonDetails person = found.get().details();
        if (!byAccount.take(person.email())) {
            return;
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        sql.replace(person.id(), hash(token), now, now.plus(GOOD_FOR));
        audit.append(person.id(), "password.reset-requested", "", origin.address());
        mails.sendToPerson(MailText.of(
                person.email(),
                person.locale(),
                "mail.password-reset",
                url + "/" + PAGE + "?" + TOKEN + "=" + token,
                person.name(),
                GOOD_FOR.toMinutes()));
    }

    private Optional<Person> find(String email) {
        try {
            return people.findByEmail(Person.normalized(email));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether a link may still be used. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return token.length() <= LONGEST_TOKEN
                && sql.find(hash(token), clock.instant()).isPresent();
    }

    /** Sets the password, uses the link up, and ends every session of the person. */
    @Transactional
    public void reset(String token, String password) {
        byte[] hash = hash(token.length() > LONGEST_TOKEN ? "" : token);
        Person person = sql.find(hash, clock.instant())
                .flatMap(people::findById)
                .orElseThrow(() -> Problem.invalid("reset-link"));
        passwords.replace(person, password, null, "password.reset");
        if (!sql.use(hash)) { // by somebody who was faster
            throw Problem.invalid("reset-link");
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void forget() {
        if (turns.take("forget-password-resets", Duration.ofHours(1))) {
            sql.deleteExpired(clock.instant());
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
