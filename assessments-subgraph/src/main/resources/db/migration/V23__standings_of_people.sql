-- Where somebody stands is found by who they are, too: to tell them, and to forget them.
ALTER TABLE quiz_standings
  ADD KEY idx_quiz_standings_user_id (user_id);
