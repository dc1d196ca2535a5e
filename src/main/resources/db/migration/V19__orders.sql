-- What else a shop knows of an order: when it is promised to arrive, who sends it, how the shop ranks the customer.
ALTER TABLE customer_order ADD COLUMN delivery_from DATETIME(6) NULL;

ALTER TABLE customer_order ADD COLUMN delivery_until DATETIME(6) NULL;

ALTER TABLE customer_order ADD COLUMN fulfilment VARCHAR(20) NULL;

ALTER TABLE customer_order ADD COLUMN customer_tier VARCHAR(40) NULL;

-- A JSON array, where several things were bought; read and written with the order, never alone (ADR 0034).
ALTER TABLE customer_order ADD COLUMN order_lines MEDIUMTEXT NULL;
