-- Days on which a series left what was to be expected, and that a member said to know the reason of.
CREATE TABLE IF NOT EXISTS known_anomaly (
    tenant_id INT          NOT NULL,
    id        BIGINT       NOT NULL,
    brand_id  BIGINT       NULL,     -- whose series it is; NULL for that of all brands
    series    VARCHAR(255) NOT NULL, -- what was measured, of which reviews
    above     BOOLEAN      NOT NULL,
    first_day DATE         NOT NULL, -- in the zone of the tenant
    last_day  DATE         NOT NULL,
    note      VARCHAR(300) NOT NULL,
    member_id BIGINT       NULL,
    known_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY known_anomaly_id (id),
    UNIQUE KEY known_anomaly_series (tenant_id, series, above, first_day),
    CONSTRAINT known_anomaly_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT known_anomaly_brand FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id),
    CONSTRAINT known_anomaly_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
