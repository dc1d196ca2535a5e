package io.renown.privacy;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of the current tenant agreed to, and took back. Only added to: the newest entry of a person and purpose
 * counts, from the moment it is committed.
 */
@Service
public class ConsentService {

    /** Entries of one page. */
    public static final int MOST = 500;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,120}\\.[^\\s@<>\".]{2,}");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{2,39}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{1,19}");
    private static final int SOURCE_LENGTH = 80;
    private static final int EVIDENCE_LENGTH = 500;

    private final ConsentSql sql;
    private final PersonKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    ConsentService(ConsentSql sql, PersonKeys keys, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether the person may be addressed for the purpose, as the newest entry says; false without any.
     *
     * @param email in any case
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public boolean isGiven(String email, String purpose) {
        return sql.findNewest(subject(email), purpose).orElse(false);
    }

    /**
     * Adds an entry.
     *
     * @throws Problem {@code consent-email}, {@code consent-purpose}, {@code consent-channel}, {@code consent-words} for
     *     what is none, or too long; {@code forbidden} for who does not see all brands
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public ConsentEntry record(
            String email, String purpose, boolean given, String channel, String source, String evidence) {
        requireAllBrands();
        require(EMAIL.matcher(email.strip()).matches() && email.length() <= 190, "consent-email");
        require(PURPOSE.matcher(purpose).matches(), "consent-purpose");
        require(CHANNEL.matcher(channel).matches(), "consent-channel");
        if (source.isBlank() || source.length() > SOURCE_LENGTH || evidence.length() > EVIDENCE_LENGTH) {
            throw Problem.invalid("consent-words", SOURCE_LENGTH, EVIDENCE_LENGTH);
        }
        ConsentEntry entry = new ConsentEntry(
                Tsid.next(),
                normalized(email),
                purpose,
                given,
                channel,
                source.strip(),
                evidence.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        sql.insert(entry, subject(email));
        audit.append(given ? "consent.given" : "consent.withdrawn", "consent:" + Tsid.format(entry.id()), purpose);
        return entry;
    }

    /**
     * The newest first.
     *
     * @param email of one person; empty for all
     * @param before only older ones than that id; {@link Long#MAX_VALUE} to begin with
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public List<ConsentEntry> list(String email, long before, int limit) {
        requireAllBrands();
        int most = Math.clamp(limit, 1, MOST);
        return email.isBlank() ? sql.list(before, most) : sql.listOf(subject(email), before, most);
    }

    private byte[] subject(String email) {
        return keys.print("consent", normalized(email));
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean good, String slug) {
        if (!good) {
            throw Problem.invalid(slug);
        }
    }

    private static void requireAllBrands() {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
    }
}
