-- When a person asked to be forgotten. The row stays with its numbers: neither score nor counts change.
ALTER TABLE review ADD COLUMN erased_at DATETIME(6) NULL;

-- A reviewer is looked up by the name they show.
ALTER TABLE review ADD KEY review_by_author (tenant_id, author(32));

-- The order stays, as the books need it; the shop does not bring its customer back.
ALTER TABLE customer_order ADD COLUMN customer_erased_at DATETIME(6) NULL;

ALTER TABLE customer_order ADD KEY customer_order_by_email (tenant_id, customer_email);

ALTER TABLE customer_order ADD KEY customer_order_by_name (tenant_id, customer_name(32));

-- An erased person's row may stand in the file of an import that still runs: the file goes when the run ends.
ALTER TABLE import_run ADD COLUMN forget_file BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE import_run ADD COLUMN file_removed_at DATETIME(6) NULL;

ALTER TABLE import_run ADD COLUMN rows_removed_at DATETIME(6) NULL;

ALTER TABLE import_run ADD KEY import_run_rows (tenant_id, rows_removed_at, ended_at);

ALTER TABLE import_run ADD KEY import_run_ended (tenant_id, file_removed_at, ended_at);

ALTER TABLE outgoing_mail ADD KEY outgoing_mail_recipient (tenant_id, recipient);

-- Reviews whose authors were erased, as keyed hashes of what their platform calls them: they are not taken in again.
CREATE TABLE IF NOT EXISTS erased_review (
    tenant_id  INT         NOT NULL,
    listing_id BIGINT      NOT NULL,
    review_key BINARY(32)  NOT NULL, -- HMAC-SHA256 under the tenant's privacy key
    PRIMARY KEY (tenant_id, listing_id, review_key),
    CONSTRAINT erased_review_listing FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The key under which a tenant's people are known again without being named; sealed, one for ever.
CREATE TABLE IF NOT EXISTS privacy_key (
    tenant_id  INT            NOT NULL,
    id         BIGINT         NOT NULL,
    sealed_key VARBINARY(120) NOT NULL,
    PRIMARY KEY (tenant_id),
    UNIQUE KEY privacy_key_id (id),
    CONSTRAINT privacy_key_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What people asked for by way of a member: a copy of what is held of them, or its erasure. Ids and counts, nobody's name.
CREATE TABLE IF NOT EXISTS privacy_request (
    tenant_id  INT          NOT NULL,
    id         BIGINT       NOT NULL,
    kind       VARCHAR(10)  NOT NULL, -- EXPORT, ERASE
    state      VARCHAR(10)  NOT NULL, -- QUEUED, DONE, FAILED, EXPIRED
    member_id  BIGINT       NOT NULL,
    things     MEDIUMTEXT   NOT NULL, -- JSON array of "review:0g1k..."
    counts     VARCHAR(500) NOT NULL, -- JSON object, by kind
    created_at DATETIME(6)  NOT NULL,
    ended_at   DATETIME(6)  NULL,
    expires_at DATETIME(6)  NULL,     -- of the copy
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY privacy_request_id (id),
    KEY privacy_request_expiry (tenant_id, state, expires_at),
    CONSTRAINT privacy_request_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How long a tenant keeps what; what has no row is kept as long as the portal proposes.
CREATE TABLE IF NOT EXISTS retention_rule (
    tenant_id INT         NOT NULL,
    subject   VARCHAR(30) NOT NULL,
    days      INT         NOT NULL, -- 0: for ever
    PRIMARY KEY (tenant_id, subject),
    CONSTRAINT retention_rule_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Consent given and withdrawn, one row each, never changed; the person by a keyed hash, and sealed until erased.
CREATE TABLE IF NOT EXISTS consent_entry (
    tenant_id      INT            NOT NULL,
    id             BIGINT         NOT NULL,
    subject_key    BINARY(32)     NOT NULL,
    sealed_address VARBINARY(600) NULL, -- NULL once the person is erased
    purpose        VARCHAR(40)    NOT NULL,
    given          BOOLEAN        NOT NULL,
    channel        VARCHAR(20)    NOT NULL,
    source         VARCHAR(80)    NOT NULL,
    evidence       VARCHAR(500)   NOT NULL, -- which words, in which version, were agreed to
    at             DATETIME(6)    NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY consent_entry_id (id),
    KEY consent_entry_subject (tenant_id, subject_key, purpose, id),
    CONSTRAINT consent_entry_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
