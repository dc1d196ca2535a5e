-- What else a shop knows of an order: when it is promised to arrive, who sends it, how the shop ranks the customer.
ALTER TABLE customer_order ADD COLUMN delivery_from DATETIME(6) NULL;

ALTER TABLE customer_order ADD COLUMN delivery_until DATETIME(6) NULL;

ALTER TABLE customer_order ADD COLUMN fulfilment VARCHAR(20) NULL;

ALTER TABLE customer_order ADD COLUMN customer_tier VARCHAR(40) NULL;

-- A JSON array, where several things were bought; read and written with the order, never alone (ADR 0034).
ALTER TABLE customer_order ADD COLUMN order_lines MEDIUMTEXT NULL;

-- Accounts whose platform hands out orders: when each is asked next, and where the walk over its pages stands.
CREATE TABLE IF NOT EXISTS order_sync (
    tenant_id     INT         NOT NULL,
    account_id    BIGINT      NOT NULL,
    due_at        DATETIME(6) NOT NULL,
    next_page     MEDIUMTEXT  NULL, -- NULL at the beginning of a walk
    since         DATETIME(6) NULL, -- the walk asks for what changed after it; NULL for all there is
    walk_began_at DATETIME(6) NULL, -- NULL between two walks
    failures      INT         NOT NULL,
    PRIMARY KEY (tenant_id, account_id),
    KEY order_sync_due (due_at),
    CONSTRAINT order_sync_account FOREIGN KEY (tenant_id, account_id) REFERENCES platform_account (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
