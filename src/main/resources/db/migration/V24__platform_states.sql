-- Where a reply stood when its withdrawal was asked for: taken back, it goes there again.
ALTER TABLE reply ADD COLUMN withdrawn_from VARCHAR(20) NULL;

-- What a feed calls the state of its page that was taken in last (ETag and Last-Modified): it is asked for changes only.
ALTER TABLE listing_sync ADD COLUMN page_version VARCHAR(600) NULL;

-- Until when a visit for orders holds its account, and when a message of the platform last wanted one.
ALTER TABLE order_sync ADD COLUMN claimed_until DATETIME(6) NULL;

ALTER TABLE order_sync ADD COLUMN asked_at DATETIME(6) NULL;
