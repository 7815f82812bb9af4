# Who may speak to whom; the same table as docs/security.md, "Ports". Silo and gateway ports know no authentication.

locals {
  groups = {
    balancer = "the load balancer"
    api      = "API tasks"
    silo     = "silo tasks"
    job      = "migrations and other jobs"
    database = "PostgreSQL"
    redis    = "Redis"
  }

  inward = {
    api_http      = { to = "api", from = "balancer", port = 8080 }
    silo_silo     = { to = "silo", from = "silo", port = 11111 }
    silo_gateway  = { to = "silo", from = "api", port = 30000 }
    silo_own      = { to = "silo", from = "silo", port = 30000 }
    database_api  = { to = "database", from = "api", port = 5432 }
    database_silo = { to = "database", from = "silo", port = 5432 }
    database_job  = { to = "database", from = "job", port = 5432 }
    redis_api     = { to = "redis", from = "api", port = 6379 }
    redis_silo    = { to = "redis", from = "silo", port = 6379 }
    redis_job     = { to = "redis", from = "job", port = 6379 }
  }
}

resource "aws_security_group" "this" {
  for_each    = local.groups
  name        = "${local.name}-${each.key}"
  description = each.value
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "inward" {
  for_each                     = local.inward
  security_group_id            = aws_security_group.this[each.value.to].id
  referenced_security_group_id = aws_security_group.this[each.value.from].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_ingress_rule" "public" {
  for_each          = toset(["80", "443"])
  security_group_id = aws_security_group.this["balancer"].id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
}

resource "aws_vpc_security_group_egress_rule" "balancer" {
  security_group_id            = aws_security_group.this["balancer"].id
  referenced_security_group_id = aws_security_group.this["api"].id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
}

# Registry, secrets, logs, mail, error reports, PokeAPI: addresses that change. The stores have no way out at all.
resource "aws_vpc_security_group_egress_rule" "tasks" {
  for_each          = toset(["api", "silo", "job"])
  security_group_id = aws_security_group.this[each.value].id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}
