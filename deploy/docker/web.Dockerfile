FROM node:20-slim AS build
WORKDIR /source/Web
COPY src/Web/package.json src/Web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY src/Web .
COPY src/Catalog/Data ../Catalog/Data
RUN npm run build

FROM nginx:1.29-alpine
COPY deploy/docker/web.conf /etc/nginx/conf.d/default.conf
COPY --from=build /source/Web/dist /usr/share/nginx/html
