output "cname" {
  description = "Make host a CNAME of this."
  value       = heroku_domain.this.cname
}
