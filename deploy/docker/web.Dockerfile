FROM node:20-slim AS build
WORKDIR /source/src/Web
COPY src/Web/package.json src/Web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY src/Web .
COPY src/Catalog/Data/catalog.json /source/src/Catalog/Data/
RUN npm run build

FROM nginx:1.29-alpine
COPY deploy/docker/web.conf /etc/nginx/conf.d/default.conf
COPY --from=build /source/src/Web/dist /usr/share/nginx/html
