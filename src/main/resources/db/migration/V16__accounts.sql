-- The access that a platform gave to a tenant. What opens it is sealed, and nothing of that is left once the account
-- is disconnected. The row stays then: the audit log names it.
CREATE TABLE IF NOT EXISTS platform_account (
    tenant_id        INT           NOT NULL,
    id               BIGINT        NOT NULL,
    platform         VARCHAR(30)   NOT NULL,
    name             VARCHAR(120)  NOT NULL,
    settings         MEDIUMTEXT    NOT NULL, -- JSON object of the settings that are no secrets
    credentials      MEDIUMBLOB    NULL,     -- sealed JSON object of those that are
    token            MEDIUMBLOB    NULL,     -- sealed JSON object: access, refresh
    token_expires_at DATETIME(6)   NULL,
    scopes           VARCHAR(1000) NOT NULL, -- what was asked for when somebody agreed; empty for platforms without consent
    state            VARCHAR(20)   NOT NULL, -- CONNECTED, NEEDS_RECONNECT, DISCONNECTED
    trouble          VARCHAR(20)   NULL,     -- slug; NULL while all is well
    trouble_words    VARCHAR(400)  NULL,     -- the platform's own
    trouble_since    DATETIME(6)   NULL,
    last_success_at  DATETIME(6)   NULL,     -- to the minute
    created_at       DATETIME(6)   NOT NULL,
    connected_at     DATETIME(6)   NULL,     -- NULL until it worked, or somebody agreed, for the first time
    connected_by     BIGINT        NULL,     -- NULL for the portal itself
    refresh_claim    BIGINT        NULL,     -- who gets a new token just now
    refresh_until    DATETIME(6)   NULL,     -- by the clock of the database: a claim beyond it was left behind
    version          INT           NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY platform_account_id (id),
    KEY platform_account_state (tenant_id, state),
    CONSTRAINT platform_account_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT platform_account_member FOREIGN KEY (tenant_id, connected_by) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which listings an account feeds; a listing is fed by one.
CREATE TABLE IF NOT EXISTS account_listing (
    tenant_id  INT         NOT NULL,
    listing_id BIGINT      NOT NULL,
    account_id BIGINT      NOT NULL,
    since      DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, listing_id),
    KEY account_listing_account (tenant_id, account_id),
    CONSTRAINT account_listing_listing FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT account_listing_account FOREIGN KEY (tenant_id, account_id) REFERENCES platform_account (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Somebody was sent to a platform's own page to agree, and has not come back yet. Good once, for minutes.
CREATE TABLE IF NOT EXISTS account_consent (
    tenant_id  INT            NOT NULL,
    id         BIGINT         NOT NULL,
    account_id BIGINT         NOT NULL,
    member_id  BIGINT         NOT NULL,
    state_hash BINARY(32)     NOT NULL, -- SHA-256 of what comes back with the code
    verifier   VARBINARY(200) NOT NULL, -- sealed; RFC 7636
    expires_at DATETIME(6)    NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY account_consent_id (id),
    UNIQUE KEY account_consent_state (tenant_id, state_hash),
    KEY account_consent_expiry (tenant_id, expires_at),
    CONSTRAINT account_consent_account FOREIGN KEY (tenant_id, account_id) REFERENCES platform_account (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT account_consent_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
