output "secrets" {
  description = "terraform output -raw secrets > ../kubernetes/production/secrets.env, a file that git ignores."
  value       = join("", [for key, value in local.secrets : "${key}=${value}\n" if value != ""])
  sensitive   = true
}

output "kubernetes" {
  description = "For doctl kubernetes cluster kubeconfig save."
  value       = digitalocean_kubernetes_cluster.this.name
}

output "registry" {
  description = "Where images are pushed."
  value       = digitalocean_container_registry.this.endpoint
}

output "dumps" {
  description = "Bucket of the daily dumps."
  value       = digitalocean_spaces_bucket.dumps.name
}
