# Two groups: what must not be lost (membership, sessions, lock-outs) never evicts; the cache may.

locals {
  redis = {
    state = { nodes = 2, policy = "noeviction", snapshots = 7 }
    cache = { nodes = 1, policy = "allkeys-lru", snapshots = 0 }
  }
}

resource "random_password" "redis" {
  for_each = local.redis
  length   = 40
  special  = false
  keepers  = { version = var.redis_password }
}

resource "aws_elasticache_subnet_group" "this" {
  name       = local.name
  subnet_ids = aws_subnet.stores[*].id
}

resource "aws_elasticache_parameter_group" "this" {
  for_each = local.redis
  name     = "${local.name}-${each.key}"
  family   = "redis7"

  parameter {
    name  = "maxmemory-policy"
    value = each.value.policy
  }
}

# ElastiCache keeps no append-only file: the second node is what survives a failure. If both are lost at once the group comes
# back empty, and silos that start then refuse, because PostgreSQL still has heartbeats of the others (docs/operations.md).
resource "aws_elasticache_replication_group" "this" {
  for_each                   = local.redis
  replication_group_id       = "${local.name}-${each.key}"
  description                = "${local.name} ${each.key}"
  engine                     = "redis"
  engine_version             = "7.1"
  node_type                  = var.redis_node_type
  num_cache_clusters         = each.value.nodes
  automatic_failover_enabled = each.value.nodes > 1
  multi_az_enabled           = each.value.nodes > 1
  parameter_group_name       = aws_elasticache_parameter_group.this[each.key].name
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.this["redis"].id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  auth_token                 = random_password.redis[each.key].result
  auth_token_update_strategy = var.redis_old_password_accepted ? "ROTATE" : "SET"
  snapshot_retention_limit   = each.value.snapshots
  maintenance_window         = "sun:04:30-sun:05:30"
  apply_immediately          = true
}
