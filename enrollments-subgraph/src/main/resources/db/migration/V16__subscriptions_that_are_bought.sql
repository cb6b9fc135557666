ALTER TABLE subscriptions
  DROP CONSTRAINT chk_subscriptions_status;

ALTER TABLE subscriptions
  -- One whose first payment is awaited has a period without length: it gives access to nothing.
  ADD CONSTRAINT chk_subscriptions_status CHECK (status IN ('PENDING_PAYMENT', 'ACTIVE', 'PAST_DUE', 'CANCELLED', 'EXPIRED'));
