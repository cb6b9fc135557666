ALTER TABLE organization_invitations
  -- The row stays until the address is invited again: that a letter was sent to it is known.
  ADD COLUMN withdrawn_at DATETIME(6) NULL,
  -- An organization's list, newest first.
  ADD KEY idx_organization_invitations_organization_id_created_at (organization_id, created_at);
