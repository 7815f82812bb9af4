variable "environment" {
  description = "Staging or Production: what the programs are told."
  type        = string

  validation {
    condition     = contains(["Staging", "Production"], var.environment)
    error_message = "Staging or Production."
  }
}

variable "name" {
  description = "The app's name at Heroku."
  type        = string
}

variable "region" {
  description = "eu or us."
  type        = string
  default     = "eu"
}

variable "host" {
  description = "Public name, such as vault.example.org."
  type        = string
}

variable "app_origin" {
  description = "Origin of the web app where another host serves it; empty: the dyno serves it."
  type        = string
  default     = ""
}

variable "cluster_id" {
  description = "A new one after a restore."
  type        = string
  default     = "poketradevault"
}

variable "source_url" {
  description = "Address of the release's source as a .tar.gz that Heroku can fetch."
  type        = string
}

variable "release" {
  description = "The commit that is released."
  type        = string
}

variable "dyno_size" {
  description = "The silo and the API share it."
  type        = string
  default     = "standard-1x"
}

variable "database_plan" {
  description = "essential-1 for a start; standard-0 and above go back to any second."
  type        = string
  default     = "essential-1"
}

variable "redis_plan" {
  description = "premium-0 and above keep what they are told over a restart; mini does not."
  type        = string
  default     = "premium-0"
}

variable "database_pool_size" {
  description = "Under the plan's connections (essential-1: 20), with some left for migrations."
  type        = number
  default     = 14
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
