-- Whom is written to and who is invited is forgotten with the person, by their address.
CREATE INDEX idx_mail_messages_recipient ON mail_messages (recipient);
CREATE INDEX idx_organization_invitations_email ON organization_invitations (email);

-- An invitation is known by its id: nobody would find the address in there again.
UPDATE audit_log SET new_values = JSON_REMOVE(new_values, '$.email') WHERE action = 'organization.member_invited';
