DROP TABLE orleans_storage, OrleansQuery;
