package io.renown.languagemodel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.secrets.Secret;
import io.renown.secrets.SecretBox;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The services that the current tenant switched on, within what a day may use. It asks for no permission: who calls it does. */
@Component
public class TextServices {

    static final String PURPOSE = "text-service.key";

    /** The provider of a language model that the operator keeps for all tenants. */
    public static final String OF_THE_PORTAL = "portal";

    private static final int THOUSAND = 1000;

    private static final Duration KEPT = Duration.ofSeconds(30);

    /** Of each tenant: pages ask for every review that is opened. */
    private final Cache<Integer, Set<TextServiceKind>> switchedOn =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    private final TextServiceSql sql;
    private final SecretBox box;
    private final LanguageModelProperties portal;
    private final Clock clock;

    TextServices(TextServiceSql sql, SecretBox box, LanguageModelProperties portal, Clock clock) {
        this.sql = sql;
        this.box = box;
        this.portal = portal;
        this.clock = clock;
    }

    /** On other nodes up to half a minute late; a call then says what is wrong. */
    public boolean isOn(TextServiceKind kind) {
        return switchedOn.get(TenantContext.tenantId(), tenant -> sql.kinds()).contains(kind);
    }

    /** To be called in the transaction of a change. */
    void changed() {
        int tenantId = TenantContext.tenantId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                switchedOn.invalidate(tenantId);
            }
        });
    }

    /** As shown beside what it wrote; empty where it is off. */
    public String nameOf(TextServiceKind kind) {
        return sql.find(kind)
                .map(row -> row.provider().equals(OF_THE_PORTAL)
                        ? portal.model()
                        : row.model().isEmpty() ? row.provider() : row.model())
                .orElse("");
    }

    /** Which provider the tenant chose; empty where it is off. */
    public Optional<String> providerOf(TextServiceKind kind) {
        return sql.find(kind).map(TextServiceSql.Row::provider);
    }

    /**
     * Counts a call before it is made: one that fails may have cost something too.
     *
     * @throws Problem {@code text-service-off}, {@code text-service-budget}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ConnectedService spend(TextServiceKind kind, int characters) {
        TextServiceSql.Row row = sql.find(kind).orElseThrow(() -> Problem.conflict("text-service-off"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.count(kind, today, characters); // first: its row is then nobody else's until this is decided
        TextServiceDetails.Use use = sql.use(kind, today).orElse(TextServiceDetails.Use.NONE);
        int most = row.provider().equals(OF_THE_PORTAL) ? Math.min(row.perDay(), portal.perDay()) : row.perDay();
        boolean fits = kind == TextServiceKind.LANGUAGE_MODEL
                ? use.calls() <= most
                : use.characters() <= (long) most * THOUSAND;
        if (!fits) {
            throw Problem.conflict("text-service-budget");
        }
        return connected(row).orElseThrow(() -> Problem.conflict("text-service-off"));
    }

    private Optional<ConnectedService> connected(TextServiceSql.Row row) {
        if (row.provider().equals(OF_THE_PORTAL)) {
            return portal.isThere()
                    ? Optional.of(new ConnectedService(
                            OF_THE_PORTAL,
                            portal.baseUrl(),
                            portal.model(),
                            portal.apiKey().isEmpty() ? null : Secret.of(portal.apiKey())))
                    : Optional.empty();
        }
        byte[] sealed = row.key();
        return Optional.of(new ConnectedService(
                row.provider(),
                row.baseUrl(),
                row.model(),
                sealed == null ? null : box.open(PURPOSE, row.id(), sealed)));
    }
}
