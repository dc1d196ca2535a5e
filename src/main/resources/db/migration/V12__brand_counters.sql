-- Up to where the counters of a tenant's brands can be trusted: the days of brand_day are those of this time zone; empty
-- while they are still to be counted. Also the row that whoever counts locks, so that counting anew sees all or nothing.
CREATE TABLE IF NOT EXISTS brand_count (
    tenant_id   INT          NOT NULL,
    zone        VARCHAR(40)  NOT NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT brand_count_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- All reviews of a brand, its sub-brands apart. Ratings are added up per scale, 0 for reviews without one.
CREATE TABLE IF NOT EXISTS brand_total (
    tenant_id    INT           NOT NULL,
    brand_id     BIGINT        NOT NULL,
    rating_scale SMALLINT      NOT NULL,
    reviews      INT           NOT NULL,
    rating_sum   DECIMAL(16,3) NOT NULL,
    unanswered   INT           NOT NULL, -- open and without a reply
    received_at  DATETIME(6)   NOT NULL, -- when the last new one came
    PRIMARY KEY (tenant_id, brand_id, rating_scale),
    CONSTRAINT brand_total_brand FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The same by the day of publication, of recent days alone: older rows are neither read nor kept true.
CREATE TABLE IF NOT EXISTS brand_day (
    tenant_id    INT           NOT NULL,
    brand_id     BIGINT        NOT NULL,
    day          DATE          NOT NULL,
    rating_scale SMALLINT      NOT NULL,
    reviews      INT           NOT NULL,
    rating_sum   DECIMAL(16,3) NOT NULL,
    PRIMARY KEY (tenant_id, brand_id, day, rating_scale),
    CONSTRAINT brand_day_brand FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
