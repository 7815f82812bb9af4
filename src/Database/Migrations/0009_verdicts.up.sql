-- By which rules the verdict was found: older ones are judged anew when their vault is next read.
ALTER TABLE pokemon ADD COLUMN judged smallint NOT NULL DEFAULT 0;
