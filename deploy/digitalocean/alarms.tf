# What the host sees. What the programs tell themselves is in deploy/monitoring.

resource "digitalocean_monitor_alert" "nodes" {
  for_each    = { cpu = 80, memory_utilization_percent = 85, disk_utilization_percent = 80 }
  description = "${local.name}: a node's ${each.key} is above ${each.value} percent"
  type        = "v1/insights/droplet/${each.key}"
  compare     = "GreaterThan"
  value       = each.value
  window      = "10m"
  tags        = ["k8s:${digitalocean_kubernetes_cluster.this.id}"]

  alerts {
    email = [var.alarm_email]
  }
}

resource "digitalocean_monitor_alert" "stores" {
  for_each    = { cpu = 80, memory_utilization = 85, disk_utilization = 80 }
  description = "${local.name}: a store's ${each.key} is above ${each.value} percent"
  type        = "v1/dbaas/alerts/${each.key}_alerts"
  compare     = "GreaterThan"
  value       = each.value
  window      = "10m"
  entities    = concat([digitalocean_database_cluster.postgres.id], [for one in digitalocean_database_cluster.redis : one.id])

  alerts {
    email = [var.alarm_email]
  }
}

resource "digitalocean_uptime_check" "api" {
  name    = local.name
  type    = "https"
  target  = "https://${var.api_host}/health/ready"
  regions = ["eu_west", "us_east"]
}

resource "digitalocean_uptime_alert" "down" {
  name     = "${local.name} does not answer"
  check_id = digitalocean_uptime_check.api.id
  type     = "down_global"
  period   = "2m"

  notifications {
    email = [var.alarm_email]
  }
}

resource "digitalocean_uptime_alert" "certificate" {
  name       = "${local.name}: the certificate runs out"
  check_id   = digitalocean_uptime_check.api.id
  type       = "ssl_expiry"
  comparison = "less_than"
  threshold  = 14
  period     = "1h"

  notifications {
    email = [var.alarm_email]
  }
}
