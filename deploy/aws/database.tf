# PostgreSQL with a standby in the other zone, a replica for reads, and any second of the last 30 days to go back to.

locals {
  owner = "vault_owner"
  # Rights belong to the role; the programs sign in as one of its two logins, so that a password changes without a pause.
  app_role = "vault_app"
  login    = "vault_app_${var.database_login}"
}

resource "random_password" "database" {
  for_each = toset([local.owner, local.login])
  length   = 40
  special  = false
  keepers  = { version = each.key == local.owner ? var.database_owner_password : 1 }
}

resource "aws_db_subnet_group" "this" {
  name       = local.name
  subnet_ids = aws_subnet.stores[*].id
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "${local.name}-"
  family      = "postgres18"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = "500"
  }

  # Statements are logged without their values: those are what people wrote.
  parameter {
    name  = "log_parameter_max_length"
    value = "0"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "primary" {
  identifier                            = local.name
  engine                                = "postgres"
  engine_version                        = "18"
  instance_class                        = var.database_class
  allocated_storage                     = 50
  max_allocated_storage                 = 500
  storage_type                          = "gp3"
  storage_encrypted                     = true
  db_name                               = "vault"
  username                              = local.owner
  password                              = random_password.database[local.owner].result
  db_subnet_group_name                  = aws_db_subnet_group.this.name
  parameter_group_name                  = aws_db_parameter_group.this.name
  vpc_security_group_ids                = [aws_security_group.this["database"].id]
  publicly_accessible                   = false
  multi_az                              = var.environment == "Production"
  backup_retention_period               = 30
  backup_window                         = "02:00-02:30"
  maintenance_window                    = "sun:03:30-sun:04:30"
  auto_minor_version_upgrade            = true
  copy_tags_to_snapshot                 = true
  delete_automated_backups              = false
  deletion_protection                   = true
  skip_final_snapshot                   = false
  final_snapshot_identifier             = "${local.name}-last"
  performance_insights_enabled          = true
  performance_insights_retention_period = 7
  enabled_cloudwatch_logs_exports       = ["postgresql", "upgrade"]
}

resource "aws_db_instance" "replica" {
  count                        = var.database_replicas
  identifier                   = "${local.name}-replica-${count.index}"
  replicate_source_db          = aws_db_instance.primary.identifier
  instance_class               = var.database_class
  storage_encrypted            = true
  vpc_security_group_ids       = [aws_security_group.this["database"].id]
  parameter_group_name         = aws_db_parameter_group.this.name
  publicly_accessible          = false
  auto_minor_version_upgrade   = true
  performance_insights_enabled = true
  skip_final_snapshot          = true
}

# The second place: backups and the log between them, in another region.
resource "aws_kms_key" "backups" {
  region              = var.backup_region
  description         = "${local.name}: copies of the database's backups"
  enable_key_rotation = true
}

resource "aws_db_instance_automated_backups_replication" "elsewhere" {
  region                 = var.backup_region
  source_db_instance_arn = aws_db_instance.primary.arn
  kms_key_id             = aws_kms_key.backups.arn
  retention_period       = 30
}
