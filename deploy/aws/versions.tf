terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }

  # terraform init -backend-config=production.backend; the state holds passwords: an encrypted bucket that few may read.
  backend "s3" {}
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Product     = "poketradevault"
      Environment = var.environment
    }
  }
}
