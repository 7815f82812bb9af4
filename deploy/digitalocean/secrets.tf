resource "random_password" "jwt" {
  for_each = toset([for number in [var.jwt_signing, var.jwt_also_accepted] : tostring(number) if number != null])
  length   = 64
  special  = false
}

resource "random_password" "login" {
  for_each = toset([local.login])
  length   = 40
  special  = false
}

locals {
  owner = digitalocean_database_cluster.postgres
  app   = "postgres://${local.login}:${random_password.login[local.login].result}"

  secrets = {
    DATABASE_URL           = "${local.app}@${local.owner.private_host}:${local.owner.port}/${digitalocean_database_db.vault.name}?sslmode=require"
    DATABASE_READ_URL      = try("${local.app}@${digitalocean_database_replica.read[0].private_host}:${digitalocean_database_replica.read[0].port}/${digitalocean_database_db.vault.name}?sslmode=require", "")
    DATABASE_MIGRATION_URL = "postgres://${local.owner.user}:${local.owner.password}@${local.owner.private_host}:${local.owner.port}/${digitalocean_database_db.vault.name}?sslmode=require"
    REDIS_URL              = digitalocean_database_cluster.redis["state"].private_uri
    REDIS_CACHE_URL        = digitalocean_database_cluster.redis["cache"].private_uri
    JWT_SECRET             = random_password.jwt[tostring(var.jwt_signing)].result
    JWT_SECRET_PREVIOUS    = try(random_password.jwt[tostring(var.jwt_also_accepted)].result, "")
  }
}
