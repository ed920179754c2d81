# The portal, built once and run as web, worker or scheduler: see compose.yaml and docs/operations.md.

FROM node:24-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node ace.js build
WORKDIR /portal/build
RUN npm ci --ignore-scripts --omit=dev --omit=optional

FROM node:24-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium-headless-shell \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production \
  TZ=UTC \
  HOST=0.0.0.0 \
  PORT=3333 \
  DEMO=0 \
  ENV_PATH=/data \
  STORAGE_PATH=/data/storage
WORKDIR /portal
COPY --from=build /portal/build ./
# Only /data is written: files, the test key of the seal, the database when it is SQLite.
RUN install -d -o node -g node /data /data/tmp
USER node
VOLUME /data
EXPOSE 3333
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/server.js"]
