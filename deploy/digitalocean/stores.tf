# PostgreSQL with a standby and a replica, and two Valkeys: what must not be lost never evicts; the cache may.

locals {
  login = "vault_app_${var.database_login}"
  redis = {
    state = { nodes = var.environment == "Production" ? 2 : 1, eviction = "noeviction", persistence = "rdb" }
    cache = { nodes = 1, eviction = "allkeys_lru", persistence = "off" }
  }
}

resource "digitalocean_database_cluster" "postgres" {
  name                 = "${local.name}-postgres"
  engine               = "pg"
  version              = "18"
  size                 = var.database_size
  region               = var.region
  node_count           = var.database_nodes
  private_network_uuid = digitalocean_vpc.this.id

  maintenance_window {
    day  = "sunday"
    hour = "03:00:00"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "digitalocean_database_db" "vault" {
  cluster_id = digitalocean_database_cluster.postgres.id
  name       = "vault"
}

resource "digitalocean_database_replica" "read" {
  count                = var.database_replicas
  cluster_id           = digitalocean_database_cluster.postgres.id
  name                 = "${local.name}-read"
  region               = var.region
  size                 = var.database_size
  private_network_uuid = digitalocean_vpc.this.id
}

resource "digitalocean_database_cluster" "redis" {
  for_each             = local.redis
  name                 = "${local.name}-${each.key}"
  engine               = "valkey"
  version              = "8"
  size                 = var.redis_size
  region               = var.region
  node_count           = each.value.nodes
  eviction_policy      = each.value.eviction
  private_network_uuid = digitalocean_vpc.this.id
}

resource "digitalocean_database_valkey_config" "redis" {
  for_each    = local.redis
  cluster_id  = digitalocean_database_cluster.redis[each.key].id
  persistence = each.value.persistence
}

# Only the cluster's nodes may connect.
resource "digitalocean_database_firewall" "stores" {
  for_each   = merge({ postgres = digitalocean_database_cluster.postgres.id }, { for name, one in digitalocean_database_cluster.redis : name => one.id })
  cluster_id = each.value

  rule {
    type  = "k8s"
    value = digitalocean_kubernetes_cluster.this.id
  }
}

resource "digitalocean_database_firewall" "replica" {
  count      = var.database_replicas
  cluster_id = digitalocean_database_replica.read[count.index].uuid

  rule {
    type  = "k8s"
    value = digitalocean_kubernetes_cluster.this.id
  }
}

# The host's own backups are kept for 7 days; these dumps for 30, in another region.
resource "digitalocean_spaces_bucket" "dumps" {
  name   = "${var.registry}-${local.name}-dumps"
  region = var.backup_region
  acl    = "private"

  lifecycle_rule {
    id      = "thirty-days"
    enabled = true

    expiration {
      days = 30
    }
  }
}
