-- Of the text a correction was made on: what finds the reviews it reached once it moves to another text. NULL for texts too
-- short to compare.
ALTER TABLE review_correction ADD COLUMN text_signature BINARY(64) NULL;

-- Whoever changed their words since is found by the new ones; the next analysis settles what the old ones reached.
UPDATE review_correction c, review r
    SET c.text_signature = r.text_signature
    WHERE r.tenant_id = c.tenant_id AND r.id = c.review_id AND c.text_signature IS NULL;

-- Who delivered the order, as the shop says; beside the review, so that it is filtered and counted like its other facts.
ALTER TABLE review ADD COLUMN carrier VARCHAR(80) NULL;

-- An order counts for reviews of its own brand and of the brands right above and below; deeper trees follow with the next
-- change of an order or a review.
UPDATE review r, customer_order o, brand of_review, brand of_order
    SET r.carrier = o.carrier
    WHERE o.tenant_id = r.tenant_id AND o.order_number = r.order_number
        AND of_review.tenant_id = r.tenant_id AND of_review.id = r.brand_id
        AND of_order.tenant_id = o.tenant_id AND of_order.id = o.brand_id
        AND r.carrier IS NULL AND o.carrier IS NOT NULL
        AND (of_order.id = of_review.id OR of_order.id = of_review.parent_id OR of_order.parent_id = of_review.id);
