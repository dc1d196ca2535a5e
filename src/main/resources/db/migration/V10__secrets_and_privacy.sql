-- The data keys of a tenant, each sealed by the master key. The highest version seals; former ones open until nothing is
-- sealed with them any more: then they are retired, and what they were is gone.
CREATE TABLE IF NOT EXISTS tenant_key (
    tenant_id    INT             NOT NULL,
    version      INT             NOT NULL,
    sealed_key   VARBINARY(120)  NULL,     -- NULL: retired
    master_print CHAR(16)        NOT NULL, -- tells which master key sealed it, and nothing about that key
    created_at   DATETIME(6)     NOT NULL,
    retired_at   DATETIME(6)     NULL,
    PRIMARY KEY (tenant_id, version),
    CONSTRAINT tenant_key_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: the keys for secrets that belong to a person, who may be a member of several tenants or of none.
CREATE TABLE IF NOT EXISTS system_key (
    version      INT             NOT NULL,
    sealed_key   VARBINARY(120)  NULL,     -- NULL: retired
    master_print CHAR(16)        NOT NULL,
    created_at   DATETIME(6)     NOT NULL,
    retired_at   DATETIME(6)     NULL,
    PRIMARY KEY (version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
