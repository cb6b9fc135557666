CREATE TABLE coupons (
  id                   BINARY(16)     NOT NULL,
  -- In capitals, and compared with what buyers type once that is in capitals too.
  code                 VARCHAR(50)    NOT NULL COLLATE utf8mb4_0900_bin,
  kind                 VARCHAR(16)    NOT NULL COLLATE ascii_bin,
  percentage           DECIMAL(5, 2)  NULL,
  amount               DECIMAL(10, 2) NULL,
  ceiling_amount       DECIMAL(10, 2) NULL,
  minimum_amount       DECIMAL(10, 2) NULL,
  -- Of every amount in the row.
  currency             CHAR(3)        NULL COLLATE ascii_bin,
  scope                VARCHAR(16)    NOT NULL COLLATE ascii_bin,
  usage_limit          INT            NULL,
  usage_limit_per_user INT            NULL,
  used_count           INT            NOT NULL DEFAULT 0,
  valid_from           DATETIME(6)    NOT NULL,
  valid_until          DATETIME(6)    NULL,
  is_active            BOOLEAN        NOT NULL DEFAULT TRUE,
  created_by           BINARY(16)     NULL,
  version              INT            NOT NULL DEFAULT 0,
  created_at           DATETIME(6)    NOT NULL,
  updated_at           DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_coupons_code (code),
  KEY idx_coupons_created_at (created_at),
  KEY idx_coupons_is_active_created_at (is_active, created_at),
  CONSTRAINT chk_coupons_code CHECK (code = UPPER(code)),
  CONSTRAINT chk_coupons_kind CHECK (
    (kind = 'PERCENTAGE' AND percentage BETWEEN 0.01 AND 100 AND amount IS NULL)
    OR (kind = 'FIXED' AND amount > 0 AND percentage IS NULL AND ceiling_amount IS NULL)),
  CONSTRAINT chk_coupons_currency CHECK (
    currency IS NOT NULL OR (amount IS NULL AND ceiling_amount IS NULL AND minimum_amount IS NULL)),
  CONSTRAINT chk_coupons_scope CHECK (scope IN ('ALL', 'COURSES', 'CATEGORIES')),
  -- The last line of defence for limits that rivals redeem against.
  CONSTRAINT chk_coupons_used_count CHECK (used_count >= 0 AND (usage_limit IS NULL OR used_count <= usage_limit)),
  CONSTRAINT chk_coupons_valid_until CHECK (valid_until IS NULL OR valid_from < valid_until)
);

CREATE TABLE coupon_courses (
  coupon_id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  PRIMARY KEY (coupon_id, course_id),
  CONSTRAINT fk_coupon_courses_coupon FOREIGN KEY (coupon_id) REFERENCES coupons (id)
);

CREATE TABLE coupon_categories (
  coupon_id   BINARY(16) NOT NULL,
  category_id BINARY(16) NOT NULL,
  PRIMARY KEY (coupon_id, category_id),
  CONSTRAINT fk_coupon_categories_coupon FOREIGN KEY (coupon_id) REFERENCES coupons (id)
);

CREATE TABLE payments (
  id                BINARY(16)     NOT NULL,
  user_id           BINARY(16)     NOT NULL,
  enrollment_id     BINARY(16)     NULL,
  subscription_id   BINARY(16)     NULL,
  coupon_id         BINARY(16)     NULL,
  -- Frozen: a coupon can be renamed.
  coupon_code       VARCHAR(50)    NULL COLLATE utf8mb4_0900_bin,
  status            VARCHAR(16)    NOT NULL COLLATE ascii_bin,
  amount            DECIMAL(10, 2) NOT NULL,
  currency          CHAR(3)        NOT NULL COLLATE ascii_bin,
  gateway           VARCHAR(16)    NOT NULL COLLATE ascii_bin,
  gateway_reference VARCHAR(255)   NULL COLLATE utf8mb4_0900_bin,
  gateway_response  JSON           NULL,
  failure_reason    VARCHAR(500)   NULL,
  paid_at           DATETIME(6)    NULL,
  version           INT            NOT NULL DEFAULT 0,
  created_at        DATETIME(6)    NOT NULL,
  updated_at        DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_payments_gateway_gateway_reference (gateway, gateway_reference),
  KEY idx_payments_user_id_created_at (user_id, created_at),
  KEY idx_payments_enrollment_id_created_at (enrollment_id, created_at),
  KEY idx_payments_subscription_id_created_at (subscription_id, created_at),
  KEY idx_payments_coupon_id (coupon_id),
  KEY idx_payments_status_created_at (status, created_at),
  KEY idx_payments_created_at (created_at),
  CONSTRAINT fk_payments_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollments (id),
  CONSTRAINT fk_payments_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id),
  CONSTRAINT fk_payments_coupon FOREIGN KEY (coupon_id) REFERENCES coupons (id),
  CONSTRAINT chk_payments_status CHECK (status IN ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'REFUNDED', 'CANCELLED')),
  CONSTRAINT chk_payments_gateway CHECK (gateway IN ('STRIPE', 'MANUAL')),
  CONSTRAINT chk_payments_amount CHECK (amount >= 0),
  CONSTRAINT chk_payments_is_for_one_thing CHECK ((enrollment_id IS NULL) <> (subscription_id IS NULL)),
  CONSTRAINT chk_payments_paid_at CHECK (status NOT IN ('SUCCEEDED', 'REFUNDED') OR paid_at IS NOT NULL)
);

CREATE TABLE coupon_redemptions (
  id          BINARY(16)  NOT NULL,
  coupon_id   BINARY(16)  NOT NULL,
  user_id     BINARY(16)  NOT NULL,
  payment_id  BINARY(16)  NOT NULL,
  redeemed_at DATETIME(6) NOT NULL,
  -- Set when the purchase came to nothing: the use is given back.
  released_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_coupon_redemptions_payment_id (payment_id),
  KEY idx_coupon_redemptions_coupon_id_user_id (coupon_id, user_id),
  CONSTRAINT fk_coupon_redemptions_coupon FOREIGN KEY (coupon_id) REFERENCES coupons (id),
  CONSTRAINT fk_coupon_redemptions_payment FOREIGN KEY (payment_id) REFERENCES payments (id)
);

CREATE TABLE refunds (
  id                BINARY(16)     NOT NULL,
  payment_id        BINARY(16)     NOT NULL,
  amount            DECIMAL(10, 2) NOT NULL,
  currency          CHAR(3)        NOT NULL COLLATE ascii_bin,
  reason            VARCHAR(500)   NULL,
  status            VARCHAR(16)    NOT NULL COLLATE ascii_bin,
  gateway_reference VARCHAR(255)   NULL COLLATE utf8mb4_0900_bin,
  refunded_by       BINARY(16)     NULL,
  requested_at      DATETIME(6)    NOT NULL,
  refunded_at       DATETIME(6)    NULL,
  updated_at        DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  KEY idx_refunds_payment_id_requested_at (payment_id, requested_at),
  KEY idx_refunds_gateway_reference (gateway_reference),
  CONSTRAINT fk_refunds_payment FOREIGN KEY (payment_id) REFERENCES payments (id),
  CONSTRAINT chk_refunds_status CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED')),
  CONSTRAINT chk_refunds_amount CHECK (amount > 0),
  CONSTRAINT chk_refunds_refunded_at CHECK ((status = 'SUCCEEDED') = (refunded_at IS NOT NULL))
);

-- Frozen when they are written: no row of these two changes.
CREATE TABLE invoices (
  id         BINARY(16)     NOT NULL,
  payment_id BINARY(16)     NOT NULL,
  user_id    BINARY(16)     NOT NULL,
  number     VARCHAR(32)    NOT NULL COLLATE ascii_bin,
  buyer_name VARCHAR(200)   NOT NULL,
  currency   CHAR(3)        NOT NULL COLLATE ascii_bin,
  subtotal   DECIMAL(10, 2) NOT NULL,
  discount   DECIMAL(10, 2) NOT NULL,
  tax        DECIMAL(10, 2) NOT NULL,
  total      DECIMAL(10, 2) NOT NULL,
  issued_at  DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_invoices_number (number),
  UNIQUE KEY idx_invoices_payment_id (payment_id),
  KEY idx_invoices_user_id_issued_at (user_id, issued_at),
  CONSTRAINT fk_invoices_payment FOREIGN KEY (payment_id) REFERENCES payments (id),
  CONSTRAINT chk_invoices_total CHECK (total = subtotal - discount + tax AND discount BETWEEN 0 AND subtotal AND tax >= 0)
);

CREATE TABLE invoice_lines (
  invoice_id  BINARY(16)     NOT NULL,
  position    INT            NOT NULL,
  description VARCHAR(300)   NOT NULL,
  quantity    INT            NOT NULL,
  unit_price  DECIMAL(10, 2) NOT NULL,
  total       DECIMAL(10, 2) NOT NULL,
  PRIMARY KEY (invoice_id, position),
  CONSTRAINT fk_invoice_lines_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id),
  CONSTRAINT chk_invoice_lines_total CHECK (total = quantity * unit_price AND quantity > 0)
);
