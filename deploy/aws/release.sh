#!/usr/bin/env bash
# release.sh VARIABLES_FILE RELEASE [roles]: migrates, then replaces every task by the images of that tag.
# With "roles" the database's roles are made or given new passwords first: at the first release, and when they rotate.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
variables=$(realpath "$1") release=$2 first=${3:-}

apply() { terraform apply -input=false -auto-approve -var-file="$variables" -var "release=$release" "$@"; }

output() { terraform output -raw "$1"; }

# run_job NAME: one task, waited for; its exit code is ours.
run_job() {
  local definition task code
  definition=$(terraform output -json jobs | jq -r ".$1")
  task=$(aws ecs run-task --cluster "$(output cluster)" --launch-type FARGATE --task-definition "$definition" \
    --network-configuration "$(output job_network)" --query 'tasks[0].taskArn' --output text)
  echo "$1: $task"
  aws ecs wait tasks-stopped --cluster "$(output cluster)" --tasks "$task"
  code=$(aws ecs describe-tasks --cluster "$(output cluster)" --tasks "$task" --query 'tasks[0].containers[0].exitCode' --output text)
  [ "$code" = 0 ] || { echo "$1 ended with $code: its log says why; nothing was replaced." >&2 && exit 1; }
}

# What jobs need and nothing that serves: the services go on as they are until the schema is there.
apply -target='aws_ecs_task_definition.this["job"]' -target='aws_ecs_task_definition.this["roles"]' \
  -target=aws_route.outside -target=aws_route_table_association.tasks -target=aws_vpc_endpoint.s3 \
  -target=aws_vpc_security_group_ingress_rule.inward -target=aws_vpc_security_group_egress_rule.tasks \
  -target=aws_iam_role_policy.secrets -target=aws_iam_role_policy_attachment.starts -target=aws_ecs_cluster.this
[ "$first" != roles ] || run_job roles
run_job job
apply
