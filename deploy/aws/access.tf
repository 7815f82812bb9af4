# Images, and the two roles of a task: one starts it (image, secrets, log), the other is what the program may do: nothing.

resource "aws_ecr_repository" "this" {
  for_each             = toset(["api", "silo", "database"])
  name                 = "${local.name}/${each.value}"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

data "aws_iam_policy_document" "tasks_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "starts" {
  name               = "${local.name}-starts-tasks"
  assume_role_policy = data.aws_iam_policy_document.tasks_assume.json
}

resource "aws_iam_role_policy_attachment" "starts" {
  role       = aws_iam_role.starts.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

data "aws_iam_policy_document" "secrets" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [for secret in aws_secretsmanager_secret.this : secret.arn]
  }
}

resource "aws_iam_role_policy" "secrets" {
  name   = "secrets"
  role   = aws_iam_role.starts.id
  policy = data.aws_iam_policy_document.secrets.json
}

resource "aws_iam_role" "runs" {
  name               = "${local.name}-tasks"
  assume_role_policy = data.aws_iam_policy_document.tasks_assume.json
}
