-- What the analysis itself said of a review in which a correction stands; NULL for all others.
ALTER TABLE review ADD COLUMN analysed TEXT NULL;

-- Reviews that say the same: equal texts have equal signatures.
ALTER TABLE review ADD KEY review_by_text_signature (tenant_id, text_signature);

-- What members know better than the analysis. A correction belongs to a text: it counts while the review says that.
CREATE TABLE IF NOT EXISTS review_correction (
    tenant_id       INT         NOT NULL,
    id              BIGINT      NOT NULL,
    review_id       BIGINT      NOT NULL,
    kind            VARCHAR(10) NOT NULL, -- SENTIMENT, ASPECT
    field           VARCHAR(60) NOT NULL, -- which aspect; empty for the sentiment
    verdict         VARCHAR(10) NOT NULL, -- POSITIVE, NEUTRAL, NEGATIVE, NOT_MEANT
    said            VARCHAR(10) NULL,     -- by the analysis; NULL where it saw nothing of the kind
    said_confidence FLOAT       NOT NULL,
    model_version   VARCHAR(20) NOT NULL, -- of the analysis that said so
    text_hash       BINARY(16)  NOT NULL, -- of the words, folded
    stars           TINYINT     NOT NULL, -- of the review then
    member_id       BIGINT      NULL,
    made_at         DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY review_correction_id (id),
    UNIQUE KEY review_correction_field (tenant_id, review_id, kind, field),
    KEY review_correction_text (tenant_id, text_hash),
    CONSTRAINT review_correction_review FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT review_correction_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Words that mean something in the reviews of this tenant.
CREATE TABLE IF NOT EXISTS own_word_entry (
    tenant_id  INT         NOT NULL,
    id         BIGINT      NOT NULL,
    phrase     VARCHAR(60) NOT NULL,
    language   VARCHAR(8)  NOT NULL, -- ISO 639-1; empty for any
    kind       VARCHAR(10) NOT NULL, -- RISK, ASPECT, POLAR
    target     VARCHAR(24) NOT NULL, -- which risk or aspect; empty for polar words
    polarity   VARCHAR(8)  NOT NULL, -- of polar words, and of aspect words that judge by themselves; else empty
    member_id  BIGINT      NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY own_word_entry_id (id),
    UNIQUE KEY own_word_entry_phrase (tenant_id, phrase, language, kind),
    CONSTRAINT own_word_entry_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Services outside that work on words for a tenant: a language model, a translator.
CREATE TABLE IF NOT EXISTS text_service (
    tenant_id  INT          NOT NULL,
    id         BIGINT       NOT NULL,
    service    VARCHAR(20)  NOT NULL, -- language-model, translation
    provider   VARCHAR(20)  NOT NULL,
    base_url   VARCHAR(500) NOT NULL, -- empty for the provider's own
    model      VARCHAR(120) NOT NULL, -- empty where there is no choice
    api_key    MEDIUMBLOB   NULL,     -- sealed
    per_day    INT          NOT NULL, -- calls, or thousands of characters
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY text_service_id (id),
    UNIQUE KEY text_service_kind (tenant_id, service),
    CONSTRAINT text_service_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How much of them was used on a day (UTC).
CREATE TABLE IF NOT EXISTS text_service_use (
    tenant_id  INT         NOT NULL,
    service    VARCHAR(20) NOT NULL,
    day        DATE        NOT NULL,
    calls      INT         NOT NULL,
    characters BIGINT      NOT NULL,
    PRIMARY KEY (tenant_id, service, day),
    CONSTRAINT text_service_use_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A review's words in another language, beside the original.
CREATE TABLE IF NOT EXISTS review_translation (
    tenant_id  INT          NOT NULL,
    id         BIGINT       NOT NULL,
    review_id  BIGINT       NOT NULL,
    version    INT          NOT NULL, -- of the review that was translated
    language   VARCHAR(12)  NOT NULL,
    provider   VARCHAR(160) NOT NULL, -- as shown
    title      VARCHAR(2000) NOT NULL,
    text       MEDIUMTEXT   NOT NULL,
    made_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY review_translation_id (id),
    UNIQUE KEY review_translation_language (tenant_id, review_id, version, language),
    KEY review_translation_age (tenant_id, made_at),
    CONSTRAINT review_translation_review FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A member's language for translated reviews.
CREATE TABLE IF NOT EXISTS translation_target (
    tenant_id INT         NOT NULL,
    member_id BIGINT      NOT NULL,
    language  VARCHAR(12) NOT NULL,
    PRIMARY KEY (tenant_id, member_id),
    CONSTRAINT translation_target_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
