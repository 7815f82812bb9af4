variable "environment" {
  description = "Staging or Production."
  type        = string

  validation {
    condition     = contains(["Staging", "Production"], var.environment)
    error_message = "Staging or Production."
  }
}

variable "region" {
  description = "Where everything runs."
  type        = string
  default     = "fra1"
}

variable "backup_region" {
  description = "Where the daily dumps lie: another region than the first."
  type        = string
  default     = "ams3"
}

variable "api_host" {
  description = "The API's name, such as api.example.org, for the check from outside."
  type        = string
}

variable "registry" {
  description = "Name of the container registry; DigitalOcean has one name space for all its customers."
  type        = string
}

variable "kubernetes_version" {
  description = "As doctl kubernetes options versions lists it."
  type        = string
}

variable "node_size" {
  description = "Droplet size of the cluster's nodes."
  type        = string
  default     = "s-2vcpu-4gb"
}

variable "nodes" {
  description = "Nodes at least and at most."
  type        = object({ least = number, most = number })
  default     = { least = 3, most = 6 }
}

variable "database_size" {
  description = "Size of PostgreSQL's nodes; 1 GB of memory gives about 22 connections."
  type        = string
  default     = "db-s-2vcpu-4gb"
}

variable "database_nodes" {
  description = "1, or 2 with a standby that takes over."
  type        = number
  default     = 2
}

variable "database_replicas" {
  description = "Replicas for reads that may lag, 0 or 1."
  type        = number
  default     = 1
}

variable "redis_size" {
  description = "Size of Valkey's nodes."
  type        = string
  default     = "db-s-1vcpu-2gb"
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

variable "alarm_email" {
  description = "Who hears of alarms."
  type        = string
}
