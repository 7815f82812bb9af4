# One secret a key. Task definitions name a secret's version, so that a new value brings new tasks by itself.

resource "random_password" "jwt" {
  for_each = toset([for number in [var.jwt_signing, var.jwt_also_accepted] : tostring(number) if number != null])
  length   = 64
  special  = false
}

locals {
  database = {
    for role, password in random_password.database :
    role => "postgres://${role}:${password.result}@${aws_db_instance.primary.endpoint}/vault?sslmode=require"
  }

  read_url = try("postgres://${local.login}:${random_password.database[local.login].result}@${aws_db_instance.replica[0].endpoint}/vault?sslmode=require", "")

  redis_urls = {
    for name, group in aws_elasticache_replication_group.this :
    name => "rediss://:${random_password.redis[name].result}@${group.primary_endpoint_address}:6379"
  }

  secrets = {
    DATABASE_URL           = local.database[local.login]
    DATABASE_READ_URL      = local.read_url
    DATABASE_MIGRATION_URL = local.database[local.owner]
    REDIS_URL              = local.redis_urls["state"]
    REDIS_CACHE_URL        = local.redis_urls["cache"]
    JWT_SECRET             = random_password.jwt[tostring(var.jwt_signing)].result
    JWT_SECRET_PREVIOUS    = try(random_password.jwt[tostring(var.jwt_also_accepted)].result, "")
    SENTRY_DSN             = var.sentry_dsn
    SMTP_URL               = var.smtp_url
  }

  # Known before anything is made, and never by looking at a value.
  secrets_given = toset(concat(
    ["DATABASE_URL", "DATABASE_MIGRATION_URL", "REDIS_URL", "REDIS_CACHE_URL", "JWT_SECRET"],
    var.database_replicas > 0 ? ["DATABASE_READ_URL"] : [],
    var.jwt_also_accepted != null ? ["JWT_SECRET_PREVIOUS"] : [],
    nonsensitive(var.sentry_dsn) != "" ? ["SENTRY_DSN"] : [],
    nonsensitive(var.smtp_url) != "" ? ["SMTP_URL"] : [],
  ))

  secrets_of = {
    api  = ["DATABASE_URL", "DATABASE_READ_URL", "REDIS_URL", "REDIS_CACHE_URL", "JWT_SECRET", "JWT_SECRET_PREVIOUS", "SENTRY_DSN", "SMTP_URL"]
    silo = ["DATABASE_URL", "DATABASE_READ_URL", "REDIS_URL", "REDIS_CACHE_URL", "SENTRY_DSN"]
    job  = ["DATABASE_URL", "DATABASE_MIGRATION_URL", "REDIS_URL"]
  }
}

resource "aws_secretsmanager_secret" "this" {
  for_each                = local.secrets_given
  name                    = "${local.name}/${each.value}"
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret_version" "this" {
  for_each      = local.secrets_given
  secret_id     = aws_secretsmanager_secret.this[each.value].id
  secret_string = local.secrets[each.value]
}
