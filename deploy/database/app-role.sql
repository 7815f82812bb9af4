-- The role that the programs' rights belong to, and a login of it. Run by the owner's role, again for each new login or password:
--   psql "$DATABASE_MIGRATION_URL" -v ON_ERROR_STOP=1 -v role=vault_app -v url="$DATABASE_URL" -f app-role.sql
-- The login's name and password are those of url. Which tables the role may use is granted by each migration (DATABASE_APP_ROLE).
\set QUIET on
SELECT (regexp_match(:'url', '^postgres(?:ql)?://([^:@/]+):'))[1] AS login,
       (regexp_match(:'url', '^postgres(?:ql)?://[^:@/]+:([^@/]+)@'))[1] AS encoded
\gset
-- What a URL writes as %26 is an & in the password.
SELECT convert_from(decode(string_agg(CASE WHEN part[1] ~ '^%[0-9A-Fa-f]{2}$' THEN substr(part[1], 2)
                                           ELSE encode(convert_to(part[1], 'UTF8'), 'hex') END, '' ORDER BY number), 'hex'), 'UTF8') AS password
FROM regexp_matches(:'encoded', '%[0-9A-Fa-f]{2}|.', 'g') WITH ORDINALITY AS parts (part, number)
\gset
SELECT format('CREATE ROLE %I NOLOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
SELECT format('CREATE ROLE %I LOGIN', :'login') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'login') \gexec
SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', :'login', :'password') \gexec
SELECT format('GRANT %I TO %I', :'role', :'login') WHERE :'role' <> :'login' \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :'role') \gexec
