package io.renown.appearance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.nodes.NodeSignal;
import io.renown.nodes.NodeSignals;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What holds now for a tenant, a brand or a host name. Asks for no permission: it tells what is shown to strangers anyway.
 * Kept in memory, by tenant; a change reaches the other nodes as a signal, and whatever a signal misses within a minute.
 */
@Component
public class Appearances {

    private static final String SIGNAL = "appearance";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AppearanceSql sql;
    private final LogoSql logos;
    private final NodeSignals signals;
    private final String ownHost;
    private final Cache<Integer, TenantAppearances> tenants =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();
    private final Cache<String, Optional<AppearanceSql.Host>> hosts =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    Appearances(AppearanceSql sql, LogoSql logos, NodeSignals signals, @Value("${renown.url}") String url) {
        this.sql = sql;
        this.logos = logos;
        this.signals = signals;
        this.ownHost = Objects.requireNonNullElse(URI.create(url).getHost(), "localhost");
    }

    public Appearance ofTenant(int tenantId) {
        return tenants.get(tenantId, sql::load).of(null);
    }

    /** @param brandId of the tenant; null for the tenant itself, whose appearance also serves for an unknown brand */
    public Appearance of(int tenantId, @Nullable Long brandId) {
        return tenants.get(tenantId, sql::load).of(brandId);
    }

    /**
     * Of whoever has proven that this domain is theirs; Renown's own for any other host. Decides what a page before sign-in
     * looks like, and nothing else: a host name is said by whoever sends the request.
     *
     * @param host as the request names it, without port
     */
    public Appearance ofHost(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        if (name.equals(ownHost)
                || name.length() > 190
                || !name.matches("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*")) {
            return Appearance.OWN;
        }
        return hosts.get(name, sql::findHost)
                .map(found -> of(found.tenantId(), found.brandId()))
                .orElse(Appearance.OWN);
    }

    /** The picture at {@code /logo/<token>.png}. */
    public Optional<byte[]> findLogo(String token) {
        return new LinkToken(token).isWellFormed() ? logos.findByToken(token).map(LogoImage::png) : Optional.empty();
    }

    TenantAppearances read(int tenantId) {
        return sql.load(tenantId);
    }

    String ownHost() {
        return ownHost;
    }

    /** To be called in the transaction of a change. */
    void changed(int tenantId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(tenantId);
                signals.send(tenantId, SIGNAL);
            }
        });
    }

    @EventListener
    void forgetOnNodeSignal(NodeSignal signal) {
        if (signal.kind().equals(SIGNAL)) {
            forget(signal.tenantId());
        }
    }

    private void forget(int tenantId) {
        tenants.invalidate(tenantId);
        hosts.invalidateAll(); // a domain may have come or gone
    }
}
