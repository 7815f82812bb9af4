output "balancer" {
  description = "Make api_host a CNAME (or an alias) of this."
  value       = aws_lb.this.dns_name
}

output "repositories" {
  description = "Where the images of api, silo and database are pushed."
  value       = { for name, repository in aws_ecr_repository.this : name => repository.repository_url }
}

output "cluster" {
  description = "Name of the ECS cluster."
  value       = aws_ecs_cluster.this.name
}

output "job_network" {
  description = "Where jobs run, as aws ecs run-task takes it."
  value       = "awsvpcConfiguration={subnets=[${join(",", aws_subnet.tasks[*].id)}],securityGroups=[${aws_security_group.this["job"].id}]}"
}

output "jobs" {
  description = "Task definitions that are run by hand or by release.sh: migrations (job) and the database's roles (roles)."
  value       = { for name in ["job", "roles"] : name => aws_ecs_task_definition.this[name].arn }
}
