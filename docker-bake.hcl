# The image for both platforms: docker buildx bake
# With a registry and a version: REGISTRY=registry.example.com/ VERSION=1.2.3 docker buildx bake --push

variable "REGISTRY" {
  default = ""
}

variable "VERSION" {
  default = "0.0.0"
}

variable "REVISION" {
  default = "unknown"
}

# With its digest, for builds that can be repeated.
variable "NODE_IMAGE" {
  default = "node:22-slim"
}

group "default" {
  targets = ["image"]
}

target "image" {
  context   = "."
  platforms = ["linux/amd64", "linux/arm64"]
  tags      = ["${REGISTRY}es-connector-mock:${VERSION}", "${REGISTRY}es-connector-mock:latest"]
  args = {
    NODE_IMAGE = NODE_IMAGE
    VERSION    = VERSION
    REVISION   = REVISION
  }
}
