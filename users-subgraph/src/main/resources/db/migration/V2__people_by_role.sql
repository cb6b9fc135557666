-- Lists of people by role, and their counts, start here.
CREATE INDEX idx_user_roles_role_user_id ON user_roles (role, user_id);
