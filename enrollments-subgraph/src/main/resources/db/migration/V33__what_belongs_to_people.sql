-- What is held about a person is found by the person.
ALTER TABLE coupon_redemptions
  ADD KEY idx_coupon_redemptions_user_id (user_id);

ALTER TABLE bulk_enrollment_rows
  ADD KEY idx_bulk_enrollment_rows_user_id (user_id);
