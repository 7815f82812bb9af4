ALTER TABLE pokemon
    DROP COLUMN happiness,
    DROP COLUMN dynamax_level,
    DROP COLUMN gigantamax,
    DROP COLUMN imported_from;
