DROP INDEX account_username_like, account_username_start;
DROP TABLE search_term;
ALTER TABLE pokemon ALTER COLUMN species SET STATISTICS -1, ALTER COLUMN moves SET STATISTICS -1, ALTER COLUMN ability SET STATISTICS -1,
    ALTER COLUMN item SET STATISTICS -1;
DROP STATISTICS pokemon_of_a_species;
DROP INDEX pokemon_offered_text, pokemon_offered_values, pokemon_offered_shiny, pokemon_offered_name, pokemon_offered_ivs, pokemon_offered_number,
    pokemon_offered_species, pokemon_offered_level, pokemon_offered_created, pokemon_unnumbered;
ALTER TABLE pokemon ALTER COLUMN species TYPE text COLLATE "default", DROP COLUMN perfect_ivs, DROP COLUMN iv_total, DROP COLUMN search_text, DROP COLUMN number;
DROP EXTENSION btree_gin;
DROP EXTENSION pg_trgm;
