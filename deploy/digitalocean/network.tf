locals {
  name = "ptv-${lower(var.environment)}"
}

resource "digitalocean_vpc" "this" {
  name     = local.name
  region   = var.region
  ip_range = "10.30.0.0/16"
}

resource "digitalocean_project" "this" {
  name        = "PokeTradeVault ${var.environment}"
  purpose     = "Web Application"
  environment = var.environment
  resources   = concat([digitalocean_kubernetes_cluster.this.urn, digitalocean_database_cluster.postgres.urn], [for one in digitalocean_database_cluster.redis : one.urn])
}

resource "digitalocean_container_registry" "this" {
  name                   = var.registry
  region                 = var.region
  subscription_tier_slug = "basic"
}

# Pods and services have ranges of their own; deploy/kubernetes/base/settings.yaml trusts forwarded headers from the first two.
resource "digitalocean_kubernetes_cluster" "this" {
  name                 = local.name
  region               = var.region
  version              = var.kubernetes_version
  vpc_uuid             = digitalocean_vpc.this.id
  cluster_subnet       = "10.40.0.0/16"
  service_subnet       = "10.50.0.0/16"
  ha                   = var.environment == "Production"
  auto_upgrade         = true
  surge_upgrade        = true
  registry_integration = true

  maintenance_policy {
    day        = "sunday"
    start_time = "04:00"
  }

  node_pool {
    name       = "programs"
    size       = var.node_size
    auto_scale = true
    min_nodes  = var.nodes.least
    max_nodes  = var.nodes.most
  }

  depends_on = [digitalocean_container_registry.this]
}
