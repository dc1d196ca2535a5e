package io.renown.support;

import io.renown.secrets.SecretBox;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that a platform, a service outside, another node or the passing of time leave, none of which tests wait for. */
@Component
class RowsLeftByOthers {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final SecretBox box;

    RowsLeftByOthers(JdbcTemplate jdbc, TransactionTemplate transactions, SecretBox box) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.box = box;
    }

    /** @param tenant that did everything else once */
    void leaveFor(LookAlike tenant) {
        askServices(tenant);
        connectAccount(tenant);
        visitListing(tenant);
        replyOnAPlatform(tenant);
    }

    /** No service outside is there to answer. */
    private void askServices(LookAlike tenant) {
        long id = Tsid.next();
        tenant.run(() -> transactions.executeWithoutResult(status -> {
            jdbc.update(
                    "INSERT INTO text_service (tenant_id, id, service, provider, base_url, model, api_key, per_day, changed_at)"
                            + " VALUES (?, ?, 'translation', 'libretranslate', 'http://127.0.0.1:9', '', ?, 100,"
                            + " UTC_TIMESTAMP(6)), (?, ?, 'language-model', 'openai', 'http://127.0.0.1:9', 'none', NULL, 100,"
                            + " UTC_TIMESTAMP(6))",
                    tenant.id(),
                    id,
                    box.seal("text-service.key", id, "key of everything"),
                    tenant.id(),
                    Tsid.next());
            jdbc.update(
                    "INSERT INTO text_service_use (tenant_id, service, day, calls, characters)"
                            + " SELECT tenant_id, service, '2026-06-01', 1, 20 FROM text_service WHERE tenant_id = ?",
                    tenant.id());
            jdbc.update(
                    "INSERT INTO translation_target (tenant_id, member_id, language)"
                            + " SELECT tenant_id, id, 'de' FROM member WHERE tenant_id = ?",
                    tenant.id());
            jdbc.update(
                    "INSERT INTO review_translation (tenant_id, id, review_id, version, language, provider, title, text, made_at)"
                            + " SELECT tenant_id, ?, id, 1, 'de', 'LibreTranslate', '', 'Angebrannt', UTC_TIMESTAMP(6)"
                            + " FROM review WHERE tenant_id = ? ORDER BY id LIMIT 1",
                    id,
                    tenant.id());
        }));
    }

    /** No platform is there to say yes: an account with a key, a token and a consent that was begun. */
    private void connectAccount(LookAlike tenant) {
        long unfed = Tsid.next();
        long id = Tsid.next();
        tenant.run(() -> transactions.executeWithoutResult(status -> {
            jdbc.update(
                    "INSERT INTO platform_account (tenant_id, id, platform, name, settings, credentials, token,"
                            + " token_expires_at, scopes, state, trouble, refresh_claim, refresh_until, created_at, connected_at,"
                            + " connected_by, version) VALUES (?, ?, 'google', 'everything', '{}', ?, ?, UTC_TIMESTAMP(6),"
                            + " 'reviews', 'CONNECTED', 'timed-out', ?, '2035-01-01', UTC_TIMESTAMP(6),"
                            + " UTC_TIMESTAMP(6), ?, 0)",
                    tenant.id(),
                    id,
                    box.seal("platform-account.credentials", id, "{\"key\":\"of everything\"}"),
                    box.seal("platform-account.token", id, "{\"access\":\"a\",\"refresh\":\"r\"}"),
                    id,
                    tenant.ownerId());
            jdbc.update(
                    "INSERT INTO account_listing (tenant_id, listing_id, account_id, since)"
                            + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                    tenant.id(),
                    tenant.northListing().id(),
                    id);
            jdbc.update(
                    "INSERT INTO account_consent (tenant_id, id, account_id, member_id, state_hash, verifier, expires_at)"
                            + " VALUES (?, ?, ?, ?, UNHEX(SHA2(?, 256)), ?, UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE)",
                    tenant.id(),
                    id,
                    id,
                    tenant.ownerId(),
                    tenant.slug(),
                    box.seal("account-consent.verifier", id, "v".repeat(43)));
            jdbc.update(
                    "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at,"
                            + " version) VALUES (?, ?, 'google', 'of no listing', '{}', '', 'CONNECTED',"
                            + " UTC_TIMESTAMP(6), 0)",
                    tenant.id(),
                    unfed);
            for (long account : List.of(id, unfed)) {
                jdbc.update(
                        "INSERT INTO order_sync (tenant_id, account_id, due_at, next_page, since, failures)"
                                + " VALUES (?, ?, '2035-01-01', 'page-2', '2026-06-01', 0)",
                        tenant.id(),
                        account);
            }
        }));
    }

    /** As a visit leaves them, and a message of the platform; due in years, so that nobody asks it. */
    private void visitListing(LookAlike tenant) {
        Object[] row = {tenant.id(), tenant.northListing().id()};
        tenant.run(() -> transactions.executeWithoutResult(status -> {
            long account = Objects.requireNonNull(jdbc.queryForObject(
                    "SELECT account_id FROM account_listing WHERE tenant_id = ?", Long.class, tenant.id()));
            jdbc.update(
                    "INSERT INTO listing_sync (tenant_id, listing_id, account_id, platform, due_at, interval_seconds,"
                            + " failures, shown, removed, edited, last_success_at, alarm_at, created_at, claimed_by, claimed_until)"
                            + " VALUES (?, ?, ?, 'google', '2035-01-01', 120, 0, 3, 0, 0, UTC_TIMESTAMP(6), '2035-01-01',"
                            + " UTC_TIMESTAMP(6), 'text', '2035-01-01')",
                    row[0],
                    row[1],
                    account);
            jdbc.update(
                    "INSERT INTO listing_sync (tenant_id, listing_id, account_id, platform, due_at, interval_seconds,"
                            + " failures, shown, removed, edited, created_at, paused_at)"
                            + " SELECT tenant_id, id, ?, platform, NULL, 120, 1, 3, 0, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
                            + " FROM listing WHERE tenant_id = ? AND platform = 'file' AND external_id = 'everything'",
                    account,
                    row[0]);
            jdbc.update(
                    "INSERT INTO listing_sync (tenant_id, listing_id, account_id, platform, due_at, interval_seconds,"
                            + " failures, shown, removed, edited, created_at)"
                            + " SELECT tenant_id, id, ?, platform, '2035-01-01', 120, 0, 3, 0, 0, UTC_TIMESTAMP(6)"
                            + " FROM listing l WHERE tenant_id = ? AND NOT EXISTS (SELECT 1 FROM listing_sync s"
                            + " WHERE s.tenant_id = l.tenant_id AND s.listing_id = l.id) ORDER BY id LIMIT 1",
                    account,
                    row[0]);
            jdbc.update(
                    "INSERT INTO sync_seen (tenant_id, listing_id, platform_review_id) VALUES (?, ?, 'north-1')", row);
            jdbc.update(
                    "INSERT INTO sync_unread (tenant_id, id, listing_id, digest, item, reason, first_at, last_at)"
                            + " VALUES (?, ?, ?, '0123456789abcdef', '{}', 'no rating', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                    row[0],
                    Tsid.next(),
                    row[1]);
            for (String kind : List.of("window-closed", "ended-early")) {
                jdbc.update(
                        "INSERT INTO listing_gap (tenant_id, id, listing_id, kind, from_at)"
                                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
                        row[0],
                        Tsid.next(),
                        row[1],
                        kind);
            }
            jdbc.update(
                    "INSERT INTO account_calls (tenant_id, account_id, day, calls) VALUES (?, ?, '2026-06-01', 7)",
                    row[0],
                    account);
            jdbc.update(
                    "INSERT INTO account_hook (tenant_id, id, token_hash, token, created_at)"
                            + " VALUES (?, ?, UNHEX(SHA2(?, 256)), ?, UTC_TIMESTAMP(6))",
                    row[0],
                    account,
                    tenant.slug(),
                    box.seal("account-hook.token", account, "t".repeat(43)));
            jdbc.update(
                    "INSERT INTO hook_message (tenant_id, account_id, message_hash, at)"
                            + " VALUES (?, ?, UNHEX(SHA2('1', 256)), UTC_TIMESTAMP(6))",
                    row[0],
                    account);
        }));
    }

    /** One that stands there, to a review that said something else before; looked at again in years. */
    private void replyOnAPlatform(LookAlike tenant) {
        Object[] review = {tenant.id(), tenant.northListing().id()};
        String chosen = " WHERE tenant_id = ? AND listing_id = ? AND platform_review_id = 'north-2'";
        tenant.run(() -> transactions.executeWithoutResult(status -> {
            jdbc.update("UPDATE review SET versions = 2" + chosen, review);
            jdbc.update(
                    "INSERT INTO reply (id, tenant_id, review_id, listing_id, brand_id, platform, text, state, by_hand,"
                            + " withdrawing, due_at, attempts, uncertain, standing_text, standing_at, answers_version,"
                            + " created_at, updated_at, lock_version)"
                            + " SELECT ?, tenant_id, id, listing_id, brand_id, platform, 'Thank you.', 'PUBLISHED', FALSE,"
                            + " FALSE, '2035-01-01', 1, FALSE, 'Thank you.', UTC_TIMESTAMP(6), 1, UTC_TIMESTAMP(6),"
                            + " UTC_TIMESTAMP(6), 0 FROM review" + chosen,
                    Tsid.next(),
                    review[0],
                    review[1]);
        }));
    }
}
