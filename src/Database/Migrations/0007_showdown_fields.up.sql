ALTER TABLE pokemon
    ADD COLUMN happiness     smallint CHECK (happiness BETWEEN 0 AND 255),
    ADD COLUMN dynamax_level smallint CHECK (dynamax_level BETWEEN 0 AND 10),
    ADD COLUMN gigantamax    boolean NOT NULL DEFAULT false,
    ADD COLUMN imported_from smallint CHECK (imported_from BETWEEN 1 AND 4);  -- SetFormat; null where it was entered by hand
