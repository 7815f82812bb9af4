DROP TABLE catalog_refresh, species_refresh, species_added, species_flavour, species_name;
