package io.renown.identity;

import io.renown.mail.MailService;
import io.renown.mail.MailText;
import io.renown.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own password; each method concerns the signed-in person alone, so none asks for a permission. */
@Service
public class PasswordService {

    private static final int ATTEMPTS = 5;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final SignInSessions sessions;
    private final PersonAudit audit;
    private final MailService mails;
    private final AttemptLimit attempts;

    PasswordService(
            PersonRepository people,
            PasswordEncoder encoder,
            SignInSessions sessions,
            PersonAudit audit,
            MailService mails,
            Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.sessions = sessions;
        this.audit = audit;
        this.mails = mails;
        this.attempts = new AttemptLimit(ATTEMPTS, PERIOD, clock);
    }

    /** Changes the password and ends all other sessions of the person. */
    @Transactional(noRollbackFor = Problem.class) // the entry on a wrong password stays
    public void change(String current, String replacement, SessionKey asking) {
        Person person = PersonService.findSignedIn()
                .flatMap(signedIn -> people.findById(signedIn.personId()))
                .orElseThrow(Problem::forbidden);
        String key = String.valueOf(person.id());
        if (!attempts.take(key)) {
            throw Problem.of("too-many-attempts", 429);
        }
        if (!encoder.matches(current, person.signIn().passwordHash())) {
            audit.append(person.id(), "password.change-refused", "", "");
            throw Problem.invalid("password-wrong");
        }
        attempts.giveBack(key);
        replace(person, replacement, asking, "password.changed");
    }

    /** @param staying the session that is not ended; null for none */
    void replace(Person person, String password, @Nullable SessionKey staying, String action) {
        PersonDetails details = person.details();
        PasswordRules.check(password, details.email(), details.name());
        person.setPassword(Objects.requireNonNull(encoder.encode(password)));
        people.flush();
        sessions.revokeAll(details.id(), staying);
        audit.append(details.id(), action, "", "");
        mails.sendToPerson(
                MailText.of(details.email(), details.locale(), "mail.password-changed", null, details.name()));
    }
}
