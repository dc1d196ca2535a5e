-- How far a tenant's reviews are understood again by a new model version: what the page shows. What is left to be done, the
-- rows themselves tell by their version; this row may be lost without harm.
CREATE TABLE IF NOT EXISTS reanalysis (
    tenant_id INT          NOT NULL,
    state     VARCHAR(10)  NOT NULL, -- ON, PAUSED
    version   VARCHAR(60)  NOT NULL, -- towards which
    reviews   INT          NOT NULL, -- outdated when it began
    done      INT          NOT NULL,
    changed   INT          NOT NULL, -- of these are understood otherwise than before
    set_aside INT          NOT NULL, -- of these the analysis failed
    trouble   VARCHAR(300) NULL,     -- with what it failed last
    rate      DOUBLE       NULL,     -- reviews a second of the latest shift
    began_at  DATETIME(6)  NOT NULL,
    worked_at DATETIME(6)  NULL,     -- latest batch
    PRIMARY KEY (tenant_id),
    CONSTRAINT reanalysis_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
