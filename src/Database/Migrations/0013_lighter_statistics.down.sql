DROP STATISTICS pokemon_of_a_species;
CREATE STATISTICS pokemon_of_a_species (dependencies) ON species, ability, gender, tera_type FROM pokemon;
ALTER TABLE pokemon ALTER COLUMN species SET STATISTICS 1000, ALTER COLUMN moves SET STATISTICS 500, ALTER COLUMN ability SET STATISTICS 500,
    ALTER COLUMN item SET STATISTICS 500;
