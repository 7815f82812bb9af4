-- The role that the programs' rights belong to, and a login of it. Run by the owner's role, again for each new login or password:
--   psql "$DATABASE_MIGRATION_URL" -v ON_ERROR_STOP=1 -v role=vault_app -v url="$DATABASE_URL" -f app-role.sql
-- The login's name and password are those of url. Which tables the role may use is granted by each migration (DATABASE_APP_ROLE).
\set QUIET on
SELECT set_config('vault.login', (regexp_match(:'url', '^postgres(?:ql)?://([^:@/]+):'))[1], false) AS login,
       set_config('vault.password', (regexp_match(:'url', '^postgres(?:ql)?://[^:@/]+:([^@/]+)@'))[1], false) AS password
\gset
SELECT format('CREATE ROLE %I NOLOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
SELECT format('CREATE ROLE %I LOGIN', :'login') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'login') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'login', :'password') \gexec
SELECT format('GRANT %I TO %I', :'role', :'login') WHERE :'role' <> :'login' \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :'role') \gexec
