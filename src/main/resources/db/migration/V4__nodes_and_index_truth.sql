-- No tenant: the installation itself. One row, made once; an index that names another installation is not ours.
CREATE TABLE installation (
    id CHAR(36) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO installation (id) SELECT UUID() FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM installation);

-- No tenant: up to when each node has fed an index with what it committed, of all tenants. Whoever finds a row whose node
-- shows no sign of life any more feeds the index with all that changed since.
CREATE TABLE index_mark (
    search_index VARCHAR(120) NOT NULL,
    node         CHAR(13)     NOT NULL,
    number       BIGINT       NOT NULL, -- rises with each mark; an index that knows a higher one is ahead of the database
    fed_until    DATETIME(6)  NOT NULL,
    beat_at      DATETIME(6)  NOT NULL, -- by the clock of the database
    PRIMARY KEY (search_index, node)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the open pages of other nodes should hear of, for some minutes. No content, only that something happened.
CREATE TABLE node_signal (
    tenant_id INT          NOT NULL,
    id        BIGINT       NOT NULL,
    node      CHAR(13)     NOT NULL,
    kind      VARCHAR(40)  NOT NULL,
    at        DATETIME(6)  NOT NULL, -- by the clock of the database
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY node_signal_id (id),
    KEY node_signal_at (at),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: when a recurring task of the whole installation last had its turn, so that of several nodes one takes it.
CREATE TABLE node_turn (
    task     VARCHAR(60) NOT NULL,
    taken_at DATETIME(6) NOT NULL, -- by the clock of the database
    PRIMARY KEY (task)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
