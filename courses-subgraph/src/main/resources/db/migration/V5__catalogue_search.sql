-- Bigrams that hold a stop word would be left out, and nearly all do: "a" and "i" are stop words.
SET SESSION innodb_ft_enable_stopword = OFF;

CREATE FULLTEXT INDEX idx_courses_title_subtitle_short_description ON courses (title, subtitle, short_description) WITH PARSER ngram;

CREATE FULLTEXT INDEX idx_courses_title_words ON courses (title) WITH PARSER ngram;
