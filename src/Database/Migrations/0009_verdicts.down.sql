ALTER TABLE pokemon DROP COLUMN judged;
