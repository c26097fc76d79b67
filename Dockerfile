# The server as a sidecar: Node's binary with the libraries it loads, and the package, without a shell or a package manager.
#   docker build -t es-connector-mock .
#   docker run --rm -p 127.0.0.1:9200:9200 es-connector-mock --fixture every-status
ARG NODE_IMAGE=node:22-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund \
  && mkdir -p /image/app /image/usr/local/bin \
  && cp -r package.json dist schemas fixtures node_modules /image/app/ \
  && rm -r /image/app/dist/types \
  && cp "$(command -v node)" /image/usr/local/bin/node \
  && ldd "$(command -v node)" | grep -o '/[^ ]*' | xargs -I{} cp -L --parents {} /image

FROM scratch
COPY --from=build /image /
ENV PATH=/usr/local/bin \
    NODE_ENV=production \
    ES_CONNECTOR_MOCK_HOST=0.0.0.0 \
    ES_CONNECTOR_MOCK_PORT=9200
USER 1000:1000
EXPOSE 9200
# Any response is fine, even a refusal because of a missing token: it shows that the server is up.
HEALTHCHECK --interval=2s --timeout=2s --retries=5 CMD ["node", "-e", "require('http').get({ port: process.env.ES_CONNECTOR_MOCK_PORT, path: '/_mock' }, () => process.exit(0)).on('error', () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/cli.js"]
