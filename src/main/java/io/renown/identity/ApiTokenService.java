package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: made for a member, shown once, hashed at rest, expiring, revocable. */
@Service
@TenantScopedSql
public class ApiTokenService {

    public static final String PREFIX = "rn_";
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiTokenRepository tokens;
    private final MemberSql members;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ApiTokenService(ApiTokenRepository tokens, MemberSql members, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.members = members;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token and the key that is never shown again. */
    public record NewToken(ApiTokenDetails details, String key) {}

    /** @param lifetime at most {@link #LONGEST} */
    @Transactional
    @RequiresPermission(Permission.TOKEN_MANAGE)
    public NewToken create(long memberId, String name, Duration lifetime) {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw Problem.invalid("token-lifetime", LONGEST.toDays());
        }
        if (name.isBlank() || name.length() > 80) {
            throw Problem.invalid("token-name");
        }
        refuseForeignMember(memberId);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        ApiToken token = tokens.save(new ApiToken(memberId, name.strip(), hash(key), now, now.plus(lifetime)));
        audit.append("token.created", "token:" + Tsid.format(token.details().id()), name);
        return new NewToken(token.details(), key);
    }

    /** The tokens of the acting member. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.TOKEN_MANAGE)
    public List<ApiTokenDetails> listMine() {
        return tokens.findByMemberIdOrderByIdDesc(TenantContext.actor().requireMemberId()).stream()
                .map(ApiToken::details)
                .toList();
    }

    @Transactional
    @RequiresPermission(Permission.TOKEN_MANAGE)
    public void revoke(long tokenId) {
        ApiToken token = tokens.findById(tokenId)
                .filter(found -> mayTouchTokensOf(found.memberId()))
                .orElseThrow(Problem::notFound);
        token.revoke(clock.instant());
        audit.append("token.revoked", "token:" + Tsid.format(tokenId), "");
    }

    /**
     * The membership behind a usable key; empty for unknown, expired and revoked keys alike.
     *
     * @throws Problem {@code tenant-suspended}
     */
    @Transactional
    public Optional<Authenticated> authenticate(String key) {
        if (!key.startsWith(PREFIX) || key.length() > 100) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return SystemDoor.callAcrossTenants(
                        "whose token is this",
                        () -> jdbc.sql("SELECT k.tenant_id, k.id, k.last_used_at, m.person_id FROM api_token k"
                                        + " JOIN member m ON m.tenant_id = k.tenant_id AND m.id = k.member_id"
                                        + " WHERE k.token_hash = ? AND k.revoked_at IS NULL AND k.expires_at > ?")
                                .params(hash(key), utc(now))
                                .query((row, number) -> {
                                    LocalDateTime used = row.getObject("last_used_at", LocalDateTime.class);
                                    return new Found(
                                            row.getInt("tenant_id"),
                                            row.getLong("id"),
                                            row.getLong("person_id"),
                                            used == null
                                                    || used.toInstant(ZoneOffset.UTC)
                                                            .isBefore(now.minus(USE_NOTED_EVERY)));
                                })
                                .optional())
                .flatMap(found -> admit(found, now));
    }

    /** @param tokenId what rate limits count by */
    public record Authenticated(long tokenId, Membership membership) {}

    private Optional<Authenticated> admit(Found found, Instant now) {
        Optional<Membership> membership = members.findMembership(found.personId, found.tenantId);
        if (membership.isEmpty()
                && members.suspendedMemberships(found.personId).stream()
                        .anyMatch(suspended -> suspended.tenantId() == found.tenantId)) {
            throw Problem.of("tenant-suspended", 403);
        }
        if (membership.isPresent() && found.useToBeNoted) {
            jdbc.sql("UPDATE api_token SET last_used_at = ? WHERE tenant_id = ? AND id = ?")
                    .params(utc(now), found.tenantId, found.tokenId)
                    .update();
            membership
                    .filter(member -> member.guestOf() != null)
                    .ifPresent(guest -> members.noteGuestSeen(guest.tenantId(), guest.memberId(), now));
        }
        return membership.map(member -> new Authenticated(found.tokenId, member));
    }

    private record Found(int tenantId, long tokenId, long personId, boolean useToBeNoted) {}

    private void refuseForeignMember(long memberId) {
        MemberDetails holder = members.list(TenantContext.tenantId()).stream()
                .filter(member -> member.id() == memberId && member.active())
                .filter(member -> mayTouchTokensOf(member.id()))
                .filter(member -> !member.isGuest()
                        || Long.valueOf(memberId).equals(TenantContext.actor().memberId()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Actor actor = TenantContext.actor();
        boolean own = Long.valueOf(memberId).equals(actor.memberId());
        if (!own && !actor.mayGive(holder.role(), holder.allBrands() ? null : holder.brandIds())) {
            audit.appendRefusal("token.refused", "member:" + Tsid.format(memberId), "rights-not-held");
            throw Problem.of("rights-not-held", 403); // the key would do what its maker may not
        }
    }

    private static boolean mayTouchTokensOf(long memberId) {
        Long acting = TenantContext.actor().memberId();
        return (acting != null && acting == memberId) || TenantContext.actor().can(Permission.MEMBER_MANAGE);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
