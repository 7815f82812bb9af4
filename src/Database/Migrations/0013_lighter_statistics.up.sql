-- The sample is 300 rows for each value that a column's statistics may list, so a thousand for one column made ANALYZE read
-- 300,000 rows, and sort them 28 times for what goes together: 21 s of a processor, again for each tenth of the rows that
-- changes. With the usual 100, and only what matters together, it takes 1 s, and searches plan sooner.
ALTER TABLE pokemon ALTER COLUMN species SET STATISTICS -1, ALTER COLUMN moves SET STATISTICS -1, ALTER COLUMN ability SET STATISTICS -1,
    ALTER COLUMN item SET STATISTICS -1;
DROP STATISTICS pokemon_of_a_species;
CREATE STATISTICS pokemon_of_a_species (dependencies) ON species, ability FROM pokemon;
