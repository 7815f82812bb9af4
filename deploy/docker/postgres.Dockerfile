# PostgreSQL with pgBackRest: the primary, its replica and the backups of docker-compose.production.yml.
#   docker build -f deploy/docker/postgres.Dockerfile .
FROM postgres:18.6-trixie
# From PostgreSQL's own archive, which the image already knows: backing up 18 takes pgBackRest 2.56 or later.
RUN apt-get update && \
  apt-get install -y --no-install-recommends pgbackrest && \
  rm -rf /var/lib/apt/lists/* && \
  install -d -o postgres -g postgres -m 750 /backup
COPY deploy/docker/postgres/pgbackrest.conf /etc/pgbackrest/pgbackrest.conf
COPY deploy/docker/postgres/roles.sh /docker-entrypoint-initdb.d/10-roles.sh
COPY --chmod=755 deploy/docker/postgres/backup deploy/docker/postgres/replica deploy/docker/postgres/with-keys /usr/local/bin/
USER postgres
VOLUME /backup
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s CMD ["pg_isready", "-q", "-h", "127.0.0.1"]
