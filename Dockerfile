FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run -s build && npm prune --omit=dev --omit=optional

FROM node:24-slim
WORKDIR /app
# What is loaded at run time stays root's, so that the service cannot change its own program.
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/src ./src
COPY package.json LICENSE ./
# The image holds no embedded PostgreSQL: give it a DATABASE_URL, as docker-compose.yml does.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--heap-growing-percent=25", "--max-semi-space-size=8", "dist/src/main.js"]
