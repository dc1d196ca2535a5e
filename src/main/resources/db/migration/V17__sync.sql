-- When each connected listing is visited, where the walk over its pages stands, and what is known of it.
CREATE TABLE IF NOT EXISTS listing_sync (
    tenant_id        INT          NOT NULL,
    listing_id       BIGINT       NOT NULL,
    account_id       BIGINT       NOT NULL,
    platform         VARCHAR(30)  NOT NULL,
    due_at           DATETIME(6)  NULL,     -- none while paused; of a claimed one, when the claim ends unless it is renewed
    claimed_by       CHAR(13)     NULL,     -- one visit, by nobody else's word
    claimed_until    DATETIME(6)  NULL,
    interval_seconds INT          NOT NULL,
    walk             MEDIUMTEXT   NULL,     -- JSON of a walk that has not ended
    back_filled_at   DATETIME(6)  NULL,
    walked_from      DATETIME(6)  NULL,     -- when the last walk that ended well had begun
    sweep_at         DATETIME(6)  NULL,     -- when the next sweep is to begin
    swept_at         DATETIME(6)  NULL,
    failures         INT          NOT NULL, -- in a row
    trouble          VARCHAR(20)  NULL,
    trouble_words    VARCHAR(500) NULL,
    trouble_since    DATETIME(6)  NULL,
    ending           VARCHAR(20)  NULL,     -- of the last walk
    asked_at         DATETIME(6)  NULL,     -- when somebody or a message last wanted a visit at once
    last_started_at  DATETIME(6)  NULL,
    last_success_at  DATETIME(6)  NULL,
    shown            BIGINT       NOT NULL, -- reviews held that the platform shows
    removed          BIGINT       NOT NULL,
    edited           BIGINT       NOT NULL,
    expected         BIGINT       NULL,     -- the platform's own count
    oldest_at        DATETIME(6)  NULL,
    newest_at        DATETIME(6)  NULL,
    latest_at        DATETIME(6)  NULL,     -- the latest time met, as the platform sorts by it
    counted_at       DATETIME(6)  NULL,
    alarm_at         DATETIME(6)  NULL,     -- when half of the platform's window will have passed without a visit
    alarmed_at       DATETIME(6)  NULL,
    paused_at        DATETIME(6)  NULL,
    created_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, listing_id),
    KEY listing_sync_due (platform, due_at),
    KEY listing_sync_account (tenant_id, account_id),
    KEY listing_sync_alarm (alarm_at),
    CONSTRAINT listing_sync_listing FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Reviews that the present whole walk over a listing has met: those held and not met are gone.
CREATE TABLE IF NOT EXISTS sync_seen (
    tenant_id          INT          NOT NULL,
    listing_id         BIGINT       NOT NULL,
    platform_review_id VARCHAR(190) NOT NULL,
    PRIMARY KEY (tenant_id, listing_id, platform_review_id),
    CONSTRAINT sync_seen_listing FOREIGN KEY (tenant_id, listing_id) REFERENCES listing_sync (tenant_id, listing_id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Items of platforms that could not be read: nothing is lost.
CREATE TABLE IF NOT EXISTS sync_unread (
    tenant_id   INT           NOT NULL,
    id          BIGINT        NOT NULL,
    listing_id  BIGINT        NOT NULL,
    digest      CHAR(16)      NOT NULL, -- of the item, which comes again with each walk
    item        VARCHAR(2100) NULL,
    reason      VARCHAR(500)  NOT NULL,
    first_at    DATETIME(6)   NOT NULL,
    last_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY sync_unread_id (id),
    UNIQUE KEY sync_unread_digest (tenant_id, listing_id, digest),
    CONSTRAINT sync_unread_listing FOREIGN KEY (tenant_id, listing_id) REFERENCES listing_sync (tenant_id, listing_id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Times in which reviews of a listing may have been missed.
CREATE TABLE IF NOT EXISTS listing_gap (
    tenant_id   INT          NOT NULL,
    id          BIGINT       NOT NULL,
    listing_id  BIGINT       NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    from_at     DATETIME(6)  NOT NULL,
    to_at       DATETIME(6)  NULL, -- none while it lasts
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY listing_gap_id (id),
    KEY listing_gap_listing (tenant_id, listing_id, from_at),
    CONSTRAINT listing_gap_of FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Calls of a day (UTC): what daily limits are held by, and what is shown of them.
CREATE TABLE IF NOT EXISTS account_calls (
    tenant_id   INT    NOT NULL,
    account_id  BIGINT NOT NULL,
    day         DATE   NOT NULL,
    calls       INT    NOT NULL,
    PRIMARY KEY (tenant_id, account_id, day),
    CONSTRAINT account_calls_account FOREIGN KEY (tenant_id, account_id) REFERENCES platform_account (tenant_id, id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where platforms send what is new. The address is a secret: its hash finds it, and it is shown unsealed.
CREATE TABLE IF NOT EXISTS account_hook (
    tenant_id   INT            NOT NULL,
    id          BIGINT         NOT NULL, -- the account's
    token_hash  BINARY(32)     NOT NULL,
    token       VARBINARY(200) NOT NULL,
    created_at  DATETIME(6)    NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY account_hook_id (id),
    UNIQUE KEY account_hook_token (token_hash),
    CONSTRAINT account_hook_account FOREIGN KEY (tenant_id, id) REFERENCES platform_account (tenant_id, id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Messages of the last days, since platforms send them twice and others send them again.
CREATE TABLE IF NOT EXISTS hook_message (
    tenant_id    INT         NOT NULL,
    account_id   BIGINT      NOT NULL,
    message_hash BINARY(32)  NOT NULL,
    at           DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, account_id, message_hash),
    KEY hook_message_age (at),
    CONSTRAINT hook_message_account FOREIGN KEY (tenant_id, account_id) REFERENCES platform_account (tenant_id, id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
