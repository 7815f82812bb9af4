-- What the programs ask for when they connect by themselves, and can't through a pooler. Once, as the programs' own role,
-- past the pooler. The figures are those of DATABASE_LOCK_TIMEOUT_MS, DATABASE_STATEMENT_TIMEOUT_MS and DATABASE_STALLED_TIMEOUT_MS.
ALTER ROLE CURRENT_USER SET plan_cache_mode = 'force_generic_plan';
ALTER ROLE CURRENT_USER SET lock_timeout = '5s';
ALTER ROLE CURRENT_USER SET statement_timeout = '10s';
ALTER ROLE CURRENT_USER SET idle_in_transaction_session_timeout = '15s';
