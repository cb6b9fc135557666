-- What subscriptions cover and is not ended yet, whatever its subscription.
ALTER TABLE enrollments
  ADD KEY idx_enrollments_type_status_subscription_id (type, status, subscription_id);
