variable "environment" {
  description = "Staging or Production; also what the programs are told."
  type        = string

  validation {
    condition     = contains(["Staging", "Production"], var.environment)
    error_message = "Staging or Production."
  }
}

variable "region" {
  description = "Where everything runs."
  type        = string
  default     = "eu-central-1"
}

variable "backup_region" {
  description = "Where copies of the database's backups lie: another region than the first."
  type        = string
  default     = "eu-west-1"
}

variable "api_host" {
  description = "The API's name, such as api.example.org."
  type        = string
}

variable "app_origin" {
  description = "Origin of the web app, such as https://app.example.org. The same site as the API, or the sign-in's cookie is not sent."
  type        = string
}

variable "certificate_arn" {
  description = "Certificate of api_host in this region's Certificate Manager, already valid."
  type        = string
}

variable "release" {
  description = "Tag of the images to run: the commit that they were built from."
  type        = string
}

variable "cluster_id" {
  description = "A new one after a restore, as in production-2026-12."
  type        = string
  default     = "poketradevault"
}

variable "apis" {
  description = "API tasks at least and at most; CPU decides in between."
  type        = object({ least = number, most = number })
  default     = { least = 2, most = 6 }
}

variable "silos" {
  description = "Silo tasks at least and at most; CPU decides in between."
  type        = object({ least = number, most = number })
  default     = { least = 3, most = 9 }
}

variable "task_size" {
  description = "CPU units (1024 is one core) and MiB of a task."
  type        = object({ cpu = number, memory = number })
  default     = { cpu = 1024, memory = 2048 }
}

variable "nat_gateways" {
  description = "1, or 2 so that the tasks of one zone reach the outside while the other zone is away."
  type        = number
  default     = 2
}

variable "database_class" {
  description = "RDS instance class of the primary and its replicas."
  type        = string
  default     = "db.t4g.medium"
}

variable "database_replicas" {
  description = "Replicas for reads that may lag, 0 or 1."
  type        = number
  default     = 1
}

variable "database_pool_size" {
  description = "Connections a process. All processes together must stay under max_connections, which follows the class's memory."
  type        = number
  default     = 20
}

variable "redis_node_type" {
  description = "ElastiCache node type."
  type        = string
  default     = "cache.t4g.small"
}

variable "jwt_signing" {
  description = "Number of the secret that signs access tokens. Rotation: docs/secrets.md."
  type        = number
  default     = 1
}

variable "jwt_also_accepted" {
  description = "Number of the second secret that is accepted while a rotation goes on; null: none."
  type        = number
  default     = null
}

variable "database_login" {
  description = "Which of the programs' two logins is in use, 1 or 2. Rotation: docs/secrets.md."
  type        = number
  default     = 1
}

variable "database_owner_password" {
  description = "One more makes a new password for the owner's role."
  type        = number
  default     = 1
}

variable "redis_password" {
  description = "One more makes new passwords for both Redis groups."
  type        = number
  default     = 1
}

variable "redis_old_password_accepted" {
  description = "False ends a rotation: the password before the last is then refused."
  type        = bool
  default     = true
}

variable "sentry_dsn" {
  description = "Where errors are reported; empty: nowhere."
  type        = string
  default     = ""
  sensitive   = true
}

variable "smtp_url" {
  description = "smtps://user:password@host:465; empty: no mail is sent."
  type        = string
  default     = ""
  sensitive   = true
}

variable "pokeapi_url" {
  description = "A PokeAPI server to refresh the catalog from; empty: none."
  type        = string
  default     = ""
}

variable "alarm_email" {
  description = "Who hears of alarms; has to confirm once, by the link in the first mail."
  type        = string
}
