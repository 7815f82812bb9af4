# What each program is told, and the tasks that run it.

locals {
  images = { for name, repository in aws_ecr_repository.this : name => "${repository.repository_url}:${var.release}" }

  environment = {
    ASPNETCORE_ENVIRONMENT = var.environment
    API_BASE_URL           = "https://${var.api_host}"
    CORS_ORIGINS           = var.app_origin
    CLUSTER_ID             = var.cluster_id
    SERVICE_ID             = "poketradevault"
    DATABASE_POOL_SIZE     = tostring(var.database_pool_size)
    POKEAPI_URL            = var.pokeapi_url
    SILO_IN_API            = "false"
    SILO_ADDRESS           = "auto"
    SILO_PORT              = "11111"
    GATEWAY_PORT           = "30000"
    PORT                   = "8080"
    RELEASE                = var.release
    # Who may say for whom a request is: the balancer, which stands in the public subnets.
    TRUSTED_PROXIES   = join(",", aws_subnet.public[*].cidr_block)
    DATABASE_APP_ROLE = local.app_role
    # RDS goes back to any second.
    BACKUP_COMMAND = "none"
  }

  # One container each. The database program is run by hand or by release.sh, as is psql for the roles.
  programs = {
    api   = { image = local.images["api"], command = [], secrets = local.secrets_of.api, ports = [8080] }
    silo  = { image = local.images["silo"], command = [], secrets = local.secrets_of.silo, ports = [8080, 11111, 30000] }
    job   = { image = local.images["database"], command = ["up"], secrets = local.secrets_of.job, ports = [] }
    roles = { image = "public.ecr.aws/docker/library/postgres:18", command = local.roles_command, secrets = ["DATABASE_MIGRATION_URL", "DATABASE_URL"], ports = [] }
  }

  roles_command = ["bash", "-ceu", <<-SH
    printf '%s' "$APP_ROLE_SQL" | psql "$DATABASE_MIGRATION_URL" -v ON_ERROR_STOP=1 -v role=${local.app_role} -v url="$DATABASE_URL"
  SH
  ]
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = local.programs
  name              = "/${local.name}/${each.key}"
  retention_in_days = 30
}

resource "aws_ecs_task_definition" "this" {
  for_each                 = local.programs
  family                   = "${local.name}-${each.key}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = contains(["api", "silo"], each.key) ? var.task_size.cpu : 256
  memory                   = contains(["api", "silo"], each.key) ? var.task_size.memory : 512
  execution_role_arn       = aws_iam_role.starts.arn
  task_role_arn            = aws_iam_role.runs.arn

  container_definitions = jsonencode([{
    name      = each.key
    image     = each.value.image
    command   = each.value.command
    essential = true
    healthCheck = !contains(["api", "silo"], each.key) ? null : {
      command     = ["CMD", "dotnet", "PokeTradeVault.${title(each.key)}.dll", "--health"]
      interval    = 15
      timeout     = 10
      retries     = 3
      startPeriod = 90
    }
    # Longer than draining and the 45 seconds in which a silo lets its grains go.
    stopTimeout            = 90
    readonlyRootFilesystem = each.key != "roles"
    portMappings           = [for port in each.value.ports : { containerPort = port, protocol = "tcp" }]
    environment = concat(
      [for key, value in local.environment : { name = key, value = value } if value != ""],
      # .NET keeps its diagnostics socket in a folder that can't be written here.
      [{ name = "DOTNET_EnableDiagnostics", value = "0" }],
      each.key == "roles" ? [{ name = "APP_ROLE_SQL", value = file("${path.module}/../database/app-role.sql") }] : [],
    )
    secrets = [for key in each.value.secrets : {
      name      = key
      valueFrom = "${aws_secretsmanager_secret.this[key].arn}:::${aws_secretsmanager_secret_version.this[key].version_id}"
    } if contains(local.secrets_given, key)]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this[each.key].name
        awslogs-region        = var.region
        awslogs-stream-prefix = var.release
      }
    }
  }])
}
