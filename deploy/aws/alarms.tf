# What the cloud sees from outside the programs. What the programs tell themselves is in deploy/monitoring.

locals {
  alarms = {
    errors = {
      text = "the API answers with faults", space = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", statistic = "Sum"
      over = 10, minutes = 5, of = { LoadBalancer = aws_lb.this.arn_suffix }
    }
    no_answer = {
      text = "the balancer finds no API", space = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", statistic = "Sum"
      over = 10, minutes = 5, of = { LoadBalancer = aws_lb.this.arn_suffix }
    }
    slow = {
      text = "answers take longer than a second at the mean", space = "AWS/ApplicationELB", metric = "TargetResponseTime", statistic = "Average"
      over = 1, minutes = 5, of = { LoadBalancer = aws_lb.this.arn_suffix }
    }
    unhealthy = {
      text = "an API task is not ready", space = "AWS/ApplicationELB", metric = "UnHealthyHostCount", statistic = "Maximum"
      over = 0, minutes = 10, of = { LoadBalancer = aws_lb.this.arn_suffix, TargetGroup = aws_lb_target_group.api.arn_suffix }
    }
    database_cpu = {
      text = "PostgreSQL is short of CPU", space = "AWS/RDS", metric = "CPUUtilization", statistic = "Average"
      over = 80, minutes = 15, of = { DBInstanceIdentifier = aws_db_instance.primary.identifier }
    }
    database_connections = {
      text = "connections come near max_connections", space = "AWS/RDS", metric = "DatabaseConnections", statistic = "Maximum"
      over = 300, minutes = 5, of = { DBInstanceIdentifier = aws_db_instance.primary.identifier }
    }
    redis_memory = {
      text = "the Redis that must not evict is filling", space = "AWS/ElastiCache", metric = "DatabaseMemoryUsagePercentage", statistic = "Maximum"
      over = 75, minutes = 5, of = { CacheClusterId = "${local.name}-state-001" }
    }
  }
}

resource "aws_sns_topic" "alarms" {
  name = "${local.name}-alarms"
}

resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

resource "aws_cloudwatch_metric_alarm" "over" {
  for_each            = local.alarms
  alarm_name          = "${local.name}-${each.key}"
  alarm_description   = each.value.text
  namespace           = each.value.space
  metric_name         = each.value.metric
  statistic           = each.value.statistic
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.over
  period              = 60
  evaluation_periods  = each.value.minutes
  dimensions          = each.value.of
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "storage" {
  alarm_name          = "${local.name}-database-storage"
  alarm_description   = "PostgreSQL has less than 5 GB of disk left"
  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 5000000000
  period              = 300
  evaluation_periods  = 1
  dimensions          = { DBInstanceIdentifier = aws_db_instance.primary.identifier }
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "replica_lag" {
  count               = var.database_replicas
  alarm_name          = "${local.name}-replica-lag-${count.index}"
  alarm_description   = "the replica is more than 30 seconds behind"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 30
  period              = 60
  evaluation_periods  = 5
  dimensions          = { DBInstanceIdentifier = aws_db_instance.replica[count.index].identifier }
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# Fewer silos than were asked for, or none that says so: the cluster may be split, or starting again and again.
resource "aws_cloudwatch_metric_alarm" "tasks" {
  for_each            = local.services
  alarm_name          = "${local.name}-too-few-${each.key}"
  alarm_description   = "fewer ${each.key} tasks run than there have to be at least"
  namespace           = "ECS/ContainerInsights"
  metric_name         = "RunningTaskCount"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = each.value.least
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "breaching"
  dimensions          = { ClusterName = aws_ecs_cluster.this.name, ServiceName = aws_ecs_service.this[each.key].name }
  alarm_actions       = [aws_sns_topic.alarms.arn]
}
