-- Whether the order behind a review was the first held of its customer: NEW or RETURNING; NULL while nobody can tell. Beside the
-- review, as its carrier is, so that it is filtered and counted like its other facts.
ALTER TABLE review ADD COLUMN customer VARCHAR(10) NULL;

-- The first order of a customer with a brand is one look at the index; serves what was found by the address alone as well.
ALTER TABLE customer_order ADD KEY customer_order_by_customer (tenant_id, customer_email, brand_id, ordered_at);
ALTER TABLE customer_order DROP KEY customer_order_by_email;

-- Since when orders are held is one look as well.
ALTER TABLE customer_order ADD KEY customer_order_by_day (tenant_id, ordered_at, brand_id);

-- An order counts for reviews of its own brand and of the brands right above and below, as its carrier did; deeper trees follow
-- with the next change of an order or a review. At first each is the first one ...
UPDATE review r, customer_order o, brand of_review, brand of_order
    SET r.customer = 'NEW'
    WHERE o.tenant_id = r.tenant_id AND o.order_number = r.order_number
        AND of_review.tenant_id = r.tenant_id AND of_review.id = r.brand_id
        AND of_order.tenant_id = o.tenant_id AND of_order.id = o.brand_id
        AND o.customer_email IS NOT NULL AND o.ordered_at IS NOT NULL
        AND (of_order.id = of_review.id OR of_order.id = of_review.parent_id OR of_order.parent_id = of_review.id);

-- ... unless an order of the same customer is older by more than a day.
UPDATE review r, customer_order o, customer_order earlier, brand of_review, brand of_earlier
    SET r.customer = 'RETURNING'
    WHERE o.tenant_id = r.tenant_id AND o.order_number = r.order_number AND r.customer = 'NEW'
        AND earlier.tenant_id = o.tenant_id AND earlier.customer_email = o.customer_email
        AND earlier.ordered_at < o.ordered_at - INTERVAL 1 DAY
        AND of_review.tenant_id = r.tenant_id AND of_review.id = r.brand_id
        AND of_earlier.tenant_id = earlier.tenant_id AND of_earlier.id = earlier.brand_id
        AND (of_earlier.id = of_review.id OR of_earlier.id = of_review.parent_id
            OR of_earlier.parent_id = of_review.id);
