# The server as a sidecar, and in place of Elasticsearch's official image: Node's binary with the libraries it loads, the
# package, and what health checks call (a shell, grep, curl). No package manager.
#   docker build -t es-connector-mock .        for both platforms: docker buildx bake (docker-bake.hcl)
#   docker run --rm -p 127.0.0.1:9200:9200 es-connector-mock --fixture every-status
#   docker run --rm -p 127.0.0.1:9200:9200 -e discovery.type=single-node -e ELASTIC_PASSWORD=changeme es-connector-mock
# For builds that can be repeated, give it with its digest: --build-arg NODE_IMAGE=node:22-slim@sha256:…
ARG NODE_IMAGE=node:22-slim

FROM ${NODE_IMAGE} AS build
RUN apt-get update && apt-get install --yes --no-install-recommends binutils busybox-static curl
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
  && mkdir -p /application/app /image/bin /image/usr/bin /image/usr/local/bin /image/etc \
  && mkdir -m 1777 /image/tmp \
  && cp -r package.json dist schemas fixtures /application/app/ \
  && rm -r /application/app/dist/types \
  && strip --output-file=/image/usr/local/bin/node "$(command -v node)" \
  && ln -s /app/dist/cli.js /image/usr/local/bin/es-connector-mock \
  && cp "$(command -v curl)" /image/usr/bin/curl \
  && for program in node curl; do ldd "$(command -v $program)"; done | grep -o '/[^ ]*' | sort -u | xargs -I{} cp -L --parents {} /image \
  && cp "$(command -v busybox)" /image/bin/busybox \
  && for name in $(busybox --list); do [ -e /image/bin/$name ] || ln -s busybox /image/bin/$name; done \
  && ln -s /bin/env /image/usr/bin/env \
  && echo 'elasticsearch:x:1000:0::/usr/share/elasticsearch:/bin/sh' > /image/etc/passwd \
  && mkdir -p -m 775 /home/config/certs /home/config/jvm.options.d /home/data /home/logs && chmod -R 775 /home

FROM scratch
# The runtime, which changes with the base image only; the application, which changes with each version, is the last layer.
COPY --from=build /image /
# Test containers copy files there, and fetch the certificate of the authority. Group 0 is for users chosen by the platform.
COPY --from=build --chown=1000:0 /home /usr/share/elasticsearch
COPY --from=build /application /
ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="es-connector-mock" \
      org.opencontainers.image.description="A stand-in for Elasticsearch while you build connector services" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV PATH=/usr/local/bin:/usr/bin:/bin \
    NODE_ENV=production \
    ES_CONNECTOR_MOCK_AS_ELASTICSEARCH_IMAGE=true
WORKDIR /usr/share/elasticsearch
USER 1000:0
EXPOSE 9200
STOPSIGNAL SIGTERM
# Wherever flags and variables make the server listen, with TLS or without.
HEALTHCHECK --interval=2s --timeout=2s --retries=5 CMD ["node", "/app/dist/cli.js", "health", "--process", "1"]
ENTRYPOINT ["node", "/app/dist/cli.js"]
