package io.renown.identity;

import io.renown.mail.MailService;
import io.renown.mail.MailText;
import io.renown.shared.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes from a person's device besides the password; each method concerns that person alone, so none asks for a permission. */
@Service
public class SecondFactors {

    static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int ATTEMPTS = 8;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactorSql sql;
    private final TotpSecrets secrets;
    private final PersonAudit audit;
    private final MailService mails;
    private final PersonService people;
    private final SignInSessions sessions;
    private final Clock clock;
    private final AttemptLimit attempts;

    SecondFactors(
            SecondFactorSql sql,
            TotpSecrets secrets,
            PersonAudit audit,
            MailService mails,
            PersonService people,
            SignInSessions sessions,
            Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.audit = audit;
        this.mails = mails;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
        this.attempts = new AttemptLimit(ATTEMPTS, PERIOD, clock);
    }

    /**
     * What an authenticator app needs to know.
     *
     * @param secret in Base32, to be typed in
     * @param uri the same for a QR code
     */
    public record Setup(String secret, String uri) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Setup";
        }
    }

    @Transactional(readOnly = true)
    public boolean isOn(long personId) {
        return sql.find(personId).filter(SecondFactorSql.Factor::confirmed).isPresent();
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft() {
        return sql.recoveryCodesLeft(signedIn().personId());
    }

    /** Makes a new secret for the signed-in person, which counts once {@link #confirm} proves that a device knows it. */
    @Transactional
    public Setup begin() {
        SignedInPerson person = signedIn();
        if (isOn(person.personId())) {
            throw Problem.conflict("second-factor-on");
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        sql.begin(person.personId(), secrets.seal(person.personId(), secret));
        String typed = Base32.encode(secret);
        String account = URLEncoder.encode(person.email(), StandardCharsets.UTF_8);
        return new Setup(typed, "otpauth://totp/Renown:" + account + "?secret=" + typed + "&issuer=Renown");
    }

    /**
     * Turns it on, and ends the sessions that began without it.
     *
     * @param asking the session that stays; null for none
     * @return recovery codes, shown this once
     */
    @Transactional
    public List<String> confirm(String code, @Nullable SessionKey asking) {
        long personId = signedIn().personId();
        if (isOn(personId)) {
            throw Problem.conflict("second-factor-on");
        }
        requireTurn(personId);
        if (!isCurrent(personId, code)) {
            throw Problem.invalid("code-wrong");
        }
        attempts.giveBack(String.valueOf(personId));
        sql.confirm(personId, clock.instant());
        sessions.revokeAll(personId, asking);
        tell("second-factor.on", "mail.second-factor-on");
        return newCodes(personId);
    }

    /** Takes the second factor away, by a code of it. */
    @Transactional(noRollbackFor = Problem.class) // the entry on a wrong code stays
    public void turnOff(String code) {
        verifyMine(code);
        sql.delete(signedIn().personId());
        tell("second-factor.off", "mail.second-factor-off");
    }

    /** @return codes in the place of those of before, shown this once */
    @Transactional(noRollbackFor = Problem.class) // the entry on a wrong code stays
    public List<String> renewRecoveryCodes(String code) {
        verifyMine(code);
        audit.append(signedIn().personId(), "recovery-codes.renewed", "", "");
        return newCodes(signedIn().personId());
    }

    /** Takes a code of the device or a recovery code, each of them once. */
    @Transactional
    public boolean verify(long personId, String entered) {
        if (!isOn(personId)) {
            return false;
        }
        requireTurn(personId);
        boolean good = isCurrent(personId, entered) || isRecovery(personId, entered);
        if (good) {
            attempts.giveBack(String.valueOf(personId));
        } else {
            audit.append(personId, "second-factor.refused", "", "");
        }
        return good;
    }

    private void verifyMine(String code) {
        if (!verify(signedIn().personId(), code)) {
            throw Problem.invalid("code-wrong");
        }
    }

    private void requireTurn(long personId) {
        if (!attempts.take(String.valueOf(personId))) {
            throw Problem.of("too-many-attempts", 429);
        }
    }

    private boolean isCurrent(long personId, String entered) {
        String code = entered.replaceAll("\\s", "");
        if (code.length() != Totp.DIGITS) {
            return false;
        }
        return sql.find(personId)
                .map(factor ->
                        Totp.stepOf(secrets.open(personId, factor.sealed()), code, clock.instant(), factor.lastStep()))
                .filter(OptionalLong::isPresent)
                .map(step -> sql.takeStep(personId, step.getAsLong()))
                .orElse(false);
    }

    private boolean isRecovery(long personId, String entered) {
        boolean taken = sql.takeRecoveryCode(personId, hash(personId, entered), clock.instant());
        if (taken) {
            audit.append(personId, "recovery-code.used", "", String.valueOf(sql.recoveryCodesLeft(personId)));
        }
        return taken;
    }

    private List<String> newCodes(long personId) {
        List<String> codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        sql.replaceRecoveryCodes(
                personId, codes.stream().map(code -> hash(personId, code)).toList());
        return codes;
    }

    private static String recoveryCode() {
        byte[] random = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(random);
        return Base32.encode(random).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** 80 random bits need no slow hash. */
    private static byte[] hash(long personId, String code) {
        String typed = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((personId + ":" + typed).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String action, String mailKey) {
        PersonDetails me = people.me();
        audit.append(me.id(), action, "", "");
        mails.sendToPerson(MailText.of(me.email(), me.locale(), mailKey, null, me.name()));
    }

    private static SignedInPerson signedIn() {
        return PersonService.findSignedIn().orElseThrow(Problem::forbidden);
    }
}
