-- A picture that was checked and drawn anew. Its token stands in its address: whoever knows that may see it, as whoever gets
-- a mail must; another picture is another row with another token.
CREATE TABLE IF NOT EXISTS appearance_logo (
    tenant_id  INT          NOT NULL,
    id         BIGINT       NOT NULL,
    token      VARCHAR(22)  NOT NULL, -- 128 random bits
    png        MEDIUMBLOB   NOT NULL, -- here rather than in a file: some kilobytes, and every node and backup has them
    width      INT          NOT NULL,
    height     INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY appearance_logo_id (id),
    UNIQUE KEY appearance_logo_token (token),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a tenant, or one of its brands, shows itself as. What is NULL is inherited: of the brand above, the tenant, Renown.
CREATE TABLE IF NOT EXISTS appearance (
    tenant_id                INT          NOT NULL,
    id                       BIGINT       NOT NULL,
    brand_id                 BIGINT       NULL,     -- NULL: the tenant's own
    of_brand                 BIGINT       NOT NULL, -- the same, 0 for NULL: a unique key does not tell NULLs apart
    name                     VARCHAR(60)  NULL,
    accent                   VARCHAR(7)   NULL,
    logo_id                  BIGINT       NULL,
    dark_logo_id             BIGINT       NULL,
    sender_name              VARCHAR(60)  NULL,
    sender_address           VARCHAR(190) NULL,
    sender_token_hash        BINARY(32)   NULL, -- SHA-256 of the mailed link
    sender_token_expires_at  DATETIME(6)  NULL,
    sender_confirmed_at      DATETIME(6)  NULL,
    domain                   VARCHAR(190) NULL, -- as the DNS spells it
    domain_token             VARCHAR(43)  NULL,
    domain_state             VARCHAR(10)  NULL, -- PENDING, VERIFIED, FAILED
    domain_reason            VARCHAR(20)  NULL,
    domain_checked_at        DATETIME(6)  NULL,
    verified_domain          VARCHAR(190) NULL, -- a name of the internet belongs to one, whoever else claims it
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY appearance_id (id),
    UNIQUE KEY appearance_brand (tenant_id, of_brand),
    UNIQUE KEY appearance_sender_token (sender_token_hash),
    UNIQUE KEY appearance_verified_domain (verified_domain),
    CONSTRAINT appearance_of FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT appearance_of_brand FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id),
    CONSTRAINT appearance_has_logo FOREIGN KEY (tenant_id, logo_id) REFERENCES appearance_logo (tenant_id, id),
    CONSTRAINT appearance_has_dark_logo FOREIGN KEY (tenant_id, dark_logo_id) REFERENCES appearance_logo (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- In whose name a mail goes out is looked up when it is sent: a sender that was taken back meanwhile is not used.
ALTER TABLE outgoing_mail ADD COLUMN brand_id BIGINT NULL;
