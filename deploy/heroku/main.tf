# Heroku as a Terraform module: what app.json makes at a click, for those who keep it in files. heroku.yml builds and migrates.

terraform {
  required_version = ">= 1.9"

  required_providers {
    heroku = {
      source  = "heroku/heroku"
      version = "~> 5.3"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }

  # An encrypted bucket that few may read: the state holds secrets. terraform init -backend-config=production.backend
  backend "s3" {}
}

# HEROKU_EMAIL and HEROKU_API_KEY come from the environment.
provider "heroku" {}

locals {
  environment = {
    ASPNETCORE_ENVIRONMENT = var.environment
    API_BASE_URL           = "https://${var.host}"
    CORS_ORIGINS           = var.app_origin
    SERVICE_ID             = "poketradevault"
    CLUSTER_ID             = var.cluster_id
    SILO_IN_API            = "true"
    SILO_ADDRESS           = "127.0.0.1"
    REDIS_TLS_VERIFY       = "false"
    DATABASE_POOL_SIZE     = tostring(var.database_pool_size)
    TRUSTED_PROXIES        = "10.0.0.0/8"
    METRICS_PORT           = "0"
    DRAIN_SECONDS          = "5"
    BACKUP_COMMAND         = "none"
  }

  # DATABASE_URL and REDIS_URL are the add-ons': Heroku writes and rotates them.
  secrets = {
    JWT_SECRET          = random_password.jwt[tostring(var.jwt_signing)].result
    JWT_SECRET_PREVIOUS = try(random_password.jwt[tostring(var.jwt_also_accepted)].result, "")
    SENTRY_DSN          = var.sentry_dsn
    SMTP_URL            = var.smtp_url
  }
}

resource "random_password" "jwt" {
  for_each = toset([for number in [var.jwt_signing, var.jwt_also_accepted] : tostring(number) if number != null])
  length   = 64
  special  = false
}

resource "heroku_app" "this" {
  name   = var.name
  region = var.region
  stack  = "container"
  acm    = true
}

resource "heroku_addon" "postgres" {
  app_id = heroku_app.this.id
  plan   = "heroku-postgresql:${var.database_plan}"
}

resource "heroku_addon" "redis" {
  app_id = heroku_app.this.id
  plan   = "heroku-redis:${var.redis_plan}"
}

resource "heroku_app_config_association" "this" {
  app_id         = heroku_app.this.id
  vars           = { for key, value in local.environment : key => value if value != "" }
  sensitive_vars = { for key, value in local.secrets : key => value if value != "" }
}

resource "heroku_build" "this" {
  app_id = heroku_app.this.id

  source {
    url     = var.source_url
    version = var.release
  }

  depends_on = [heroku_addon.postgres, heroku_addon.redis, heroku_app_config_association.this]
}

# One, and never more: dynos can't reach each other, and the silo lives in this one.
resource "heroku_formation" "web" {
  app_id     = heroku_app.this.id
  type       = "web"
  quantity   = 1
  size       = var.dyno_size
  depends_on = [heroku_build.this]
}

resource "heroku_domain" "this" {
  app_id   = heroku_app.this.id
  hostname = var.host
}
