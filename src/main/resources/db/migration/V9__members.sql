-- A colleague asked to join. Of the link only the SHA-256 is kept; with the row found, the tenant is known.
CREATE TABLE IF NOT EXISTS member_invite (
    tenant_id    INT          NOT NULL,
    id           BIGINT       NOT NULL,
    email        VARCHAR(190) NOT NULL,
    role         VARCHAR(20)  NOT NULL,
    all_brands   BOOLEAN      NOT NULL,
    inviter_id   BIGINT       NOT NULL,
    token_hash   BINARY(32)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    accepted_at  DATETIME(6)  NULL,
    revoked_at   DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY member_invite_id (id),
    UNIQUE KEY member_invite_token (token_hash),
    KEY member_invite_open (tenant_id, accepted_at, revoked_at, id),
    KEY member_invite_email (tenant_id, email),
    FOREIGN KEY (tenant_id, inviter_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The brands the colleague will be limited to; none with all_brands.
CREATE TABLE IF NOT EXISTS member_invite_brand (
    tenant_id   INT          NOT NULL,
    invite_id   BIGINT       NOT NULL,
    brand_id    BIGINT       NOT NULL,
    PRIMARY KEY (tenant_id, invite_id, brand_id),
    FOREIGN KEY (tenant_id, invite_id) REFERENCES member_invite (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
