-- Every tenant table: the tenant leads the primary key and each unique and foreign key, so that the database itself
-- refuses a link across tenants and a tenant's rows lie together. `UNIQUE KEY (id)` is the key Hibernate knows.

CREATE TABLE tenant (
    id          INT          NOT NULL AUTO_INCREMENT,
    slug        VARCHAR(40)  NOT NULL,
    name        VARCHAR(120) NOT NULL,
    kind        VARCHAR(10)  NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    locale      VARCHAR(10)  NOT NULL,
    time_zone   VARCHAR(40)  NOT NULL,
    accent      CHAR(7)      NULL,
    demo        BOOLEAN      NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY tenant_slug (slug)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE person (
    id              BIGINT       NOT NULL,
    email           VARCHAR(190) NOT NULL,
    name            VARCHAR(120) NOT NULL,
    password_hash   VARCHAR(200) NULL,
    locale          VARCHAR(10)  NULL,
    theme           VARCHAR(10)  NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_email (email)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE brand (
    tenant_id   INT          NOT NULL,
    id          BIGINT       NOT NULL,
    parent_id   BIGINT       NULL,
    brand_key   VARCHAR(60)  NOT NULL,
    name        VARCHAR(120) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY brand_id (id),
    UNIQUE KEY brand_by_key (tenant_id, brand_key),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES brand (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE member (
    tenant_id   INT          NOT NULL,
    id          BIGINT       NOT NULL,
    person_id   BIGINT       NOT NULL,
    role        VARCHAR(20)  NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    all_brands  BOOLEAN      NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY member_id (id),
    UNIQUE KEY member_person (tenant_id, person_id),
    KEY member_by_person (person_id),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE member_brand (
    tenant_id   INT          NOT NULL,
    member_id   BIGINT       NOT NULL,
    brand_id    BIGINT       NOT NULL,
    PRIMARY KEY (tenant_id, member_id, brand_id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE api_token (
    tenant_id    INT          NOT NULL,
    id           BIGINT       NOT NULL,
    member_id    BIGINT       NOT NULL,
    name         VARCHAR(80)  NOT NULL,
    token_hash   BINARY(32)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    revoked_at   DATETIME(6)  NULL,
    last_used_at DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY api_token_id (id),
    UNIQUE KEY api_token_hash (token_hash),
    FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit_entry (
    tenant_id     INT           NOT NULL,
    seq           BIGINT        NOT NULL,
    at            DATETIME(6)   NOT NULL,
    actor         VARCHAR(200)  NOT NULL,
    action        VARCHAR(60)   NOT NULL,
    subject       VARCHAR(120)  NOT NULL,
    details       VARCHAR(2000) NOT NULL,
    previous_hash BINARY(32)    NOT NULL,
    hash          BINARY(32)    NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The end of each tenant's audit chain: one row to lock, so that entries follow one another.
CREATE TABLE audit_head (
    tenant_id INT        NOT NULL,
    seq       BIGINT     NOT NULL,
    hash      BINARY(32) NOT NULL,
    PRIMARY KEY (tenant_id),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE listing (
    tenant_id   INT          NOT NULL,
    id          BIGINT       NOT NULL,
    brand_id    BIGINT       NOT NULL,
    ref         VARCHAR(80)  NOT NULL,
    platform    VARCHAR(30)  NOT NULL,
    external_id VARCHAR(190) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    url         VARCHAR(500) NULL,
    market      CHAR(2)      NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY listing_id (id),
    UNIQUE KEY listing_ref (tenant_id, ref),
    UNIQUE KEY listing_external (tenant_id, platform, external_id),
    FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE customer_order (
    tenant_id      INT           NOT NULL,
    id             BIGINT        NOT NULL,
    brand_id       BIGINT        NOT NULL,
    order_number   VARCHAR(100)  NOT NULL,
    customer_name  VARCHAR(200)  NULL,
    customer_email VARCHAR(190)  NULL,
    ordered_at     DATETIME(6)   NULL,
    shipped_at     DATETIME(6)   NULL,
    delivered_at   DATETIME(6)   NULL,
    carrier        VARCHAR(80)   NULL,
    sku            VARCHAR(100)  NULL,
    product        VARCHAR(200)  NULL,
    quantity       INT           NULL,
    amount         DECIMAL(14,2) NULL,
    currency       CHAR(3)       NULL,
    country        CHAR(2)       NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY customer_order_id (id),
    UNIQUE KEY customer_order_number (tenant_id, order_number),
    FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE review (
    tenant_id            INT           NOT NULL,
    id                   BIGINT        NOT NULL,
    listing_id           BIGINT        NOT NULL,
    brand_id             BIGINT        NOT NULL,
    platform             VARCHAR(30)   NOT NULL,
    platform_review_id   VARCHAR(190)  NOT NULL,
    author               VARCHAR(200)  NOT NULL,
    rating               DECIMAL(6,3)  NULL,
    rating_scale         SMALLINT      NULL,
    stars                TINYINT       NOT NULL, -- 1 to 5 of the normalised rating, 0 without one
    title                VARCHAR(500)  NOT NULL,
    text                 MEDIUMTEXT    NOT NULL,
    published_at         DATETIME(6)   NOT NULL,
    edited_at            DATETIME(6)   NULL,
    received_at          DATETIME(6)   NOT NULL,
    modified_at          DATETIME(6)   NOT NULL, -- last change of any column; what the index catches up by
    removed_at           DATETIME(6)   NULL,
    order_number         VARCHAR(100)   NULL,
    sku                  VARCHAR(100)   NULL,
    variant              VARCHAR(200)  NULL,
    country              CHAR(2)       NULL,
    verified             BOOLEAN       NULL,
    likes                INT           NOT NULL,
    url                  VARCHAR(2000) NULL,
    reply_text           MEDIUMTEXT    NULL,
    reply_at             DATETIME(6)   NULL,
    content_hash         BINARY(16)    NOT NULL, -- of everything the source says; unchanged rows are not written
    versions             INT           NOT NULL,
    -- fast analysis
    language             VARCHAR(8)    NOT NULL,
    sentiment            VARCHAR(8)    NOT NULL,
    sentiment_confidence FLOAT         NOT NULL,
    sentiment_score      FLOAT         NOT NULL,
    emotion              FLOAT         NOT NULL,
    aspects              VARCHAR(4000) NOT NULL,
    risks                VARCHAR(1000) NOT NULL,
    signature            BIGINT        NOT NULL,
    model_version        VARCHAR(20)   NOT NULL,
    -- work of the members
    work_state           VARCHAR(10)   NOT NULL,
    assignee_id          BIGINT        NULL,
    label_ids            VARCHAR(500)  NOT NULL,
    lock_version         INT           NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY review_id (id),
    UNIQUE KEY review_by_platform (tenant_id, listing_id, platform_review_id),
    KEY review_by_date (tenant_id, published_at, id),
    KEY review_by_change (tenant_id, modified_at),
    KEY review_by_model (tenant_id, model_version),
    KEY review_by_order (tenant_id, order_number),
    FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id),
    FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id),
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a review said before it changed.
CREATE TABLE review_version (
    tenant_id    INT          NOT NULL,
    id           BIGINT       NOT NULL,
    review_id    BIGINT       NOT NULL,
    number       INT          NOT NULL,
    rating       DECIMAL(6,3) NULL,
    rating_scale SMALLINT     NULL,
    title        VARCHAR(500) NOT NULL,
    text         MEDIUMTEXT   NOT NULL,
    replaced_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY review_version_id (id),
    UNIQUE KEY review_version_number (tenant_id, review_id, number),
    FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE review_note (
    tenant_id   INT           NOT NULL,
    id          BIGINT        NOT NULL,
    review_id   BIGINT        NOT NULL,
    member_id   BIGINT        NOT NULL,
    text        VARCHAR(4000) NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY review_note_id (id),
    KEY review_note_review (tenant_id, review_id),
    FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE label (
    tenant_id   INT         NOT NULL,
    id          BIGINT      NOT NULL,
    name        VARCHAR(40) NOT NULL,
    colour      CHAR(7)     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY label_id (id),
    UNIQUE KEY label_name (tenant_id, name),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE saved_view (
    tenant_id   INT           NOT NULL,
    id          BIGINT        NOT NULL,
    owner_id    BIGINT        NOT NULL,
    visibility  VARCHAR(10)   NOT NULL,
    brand_id    BIGINT        NULL,
    name        VARCHAR(80)   NOT NULL,
    query       VARCHAR(1000) NOT NULL,
    sort        VARCHAR(20)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY saved_view_id (id),
    UNIQUE KEY saved_view_name (tenant_id, owner_id, name),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES member (tenant_id, id),
    FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Counters of a day (UTC) that dashboards and summaries read.
CREATE TABLE review_day (
    tenant_id   INT         NOT NULL,
    day         DATE        NOT NULL,
    listing_id  BIGINT      NOT NULL,
    brand_id    BIGINT      NOT NULL,
    stars       TINYINT     NOT NULL,
    sentiment   VARCHAR(8)  NOT NULL,
    replied     BOOLEAN     NOT NULL,
    reviews     INT         NOT NULL,
    PRIMARY KEY (tenant_id, day, listing_id, stars, sentiment, replied),
    FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE review_day_aspect (
    tenant_id   INT         NOT NULL,
    day         DATE        NOT NULL,
    listing_id  BIGINT      NOT NULL,
    brand_id    BIGINT      NOT NULL,
    aspect      VARCHAR(24) NOT NULL,
    sentiment   VARCHAR(8)  NOT NULL,
    reviews     INT         NOT NULL,
    PRIMARY KEY (tenant_id, day, listing_id, aspect, sentiment),
    FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_run (
    tenant_id    INT           NOT NULL,
    id           BIGINT        NOT NULL,
    listing_id   BIGINT        NOT NULL,
    member_id    BIGINT        NULL,
    file_name    VARCHAR(200)  NOT NULL,
    file_bytes   BIGINT        NOT NULL,
    options      MEDIUMTEXT    NOT NULL, -- JSON: format, encoding, delimiter, mapping
    header       MEDIUMTEXT    NULL,     -- JSON array of the file's columns, once it was opened
    state        VARCHAR(24)   NOT NULL,
    failure      VARCHAR(500)  NULL,
    cancel_asked BOOLEAN       NOT NULL,
    position     BIGINT        NOT NULL, -- records of the file that are settled
    received     BIGINT        NOT NULL,
    added        BIGINT        NOT NULL,
    changed      BIGINT        NOT NULL,
    unchanged    BIGINT        NOT NULL,
    rejected     BIGINT        NOT NULL,
    bytes_read   BIGINT        NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    started_at   DATETIME(6)   NULL,
    ended_at     DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY import_run_id (id),
    KEY import_run_state (state),
    FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_error (
    tenant_id   INT           NOT NULL,
    id          BIGINT        NOT NULL,
    run_id      BIGINT        NOT NULL,
    line        BIGINT        NOT NULL,
    column_name VARCHAR(200)  NULL,
    problem     VARCHAR(60)   NOT NULL,
    args        VARCHAR(500)  NOT NULL, -- JSON array
    excerpt     VARCHAR(100)  NOT NULL, -- the beginning of the cell, safe to show
    cells       MEDIUMTEXT    NULL,     -- JSON array of the row as given, so that it can be mended and tried again
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY import_error_id (id),
    UNIQUE KEY import_error_line (tenant_id, run_id, line),
    FOREIGN KEY (tenant_id, run_id) REFERENCES import_run (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_mapping (
    tenant_id   INT           NOT NULL,
    listing_id  BIGINT        NOT NULL,
    mapping     MEDIUMTEXT    NOT NULL,
    PRIMARY KEY (tenant_id, listing_id),
    FOREIGN KEY (tenant_id, listing_id) REFERENCES listing (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE idempotency_key (
    tenant_id    INT          NOT NULL,
    member_id    BIGINT       NOT NULL,
    request_key  VARCHAR(120) NOT NULL,
    request_hash BINARY(32)   NOT NULL,
    status       INT          NOT NULL,
    body         MEDIUMTEXT   NULL,
    created_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, member_id, request_key),
    KEY idempotency_key_age (created_at),
    FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
