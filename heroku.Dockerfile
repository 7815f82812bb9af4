# Heroku builds with this file's folder as the context, hence its place. One image: the API with the silo in its process, the web
# app that it serves, and the program that migrates before each release (heroku.yml).
FROM node:20.20.2-slim AS web
WORKDIR /source/Web
COPY src/Web/package.json src/Web/package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY src/Web .
COPY src/Catalog/Data ../Catalog/Data
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS programs
WORKDIR /source
COPY . .
RUN dotnet publish src/Api -c Release -o /app/api -p:RestoreLockedMode=true -p:WithEmbedded=false -p:UseAppHost=false \
 && dotnet publish src/Database -c Release -o /app/database -p:RestoreLockedMode=true -p:WithEmbedded=false -p:UseAppHost=false -p:RunAnalyzers=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12-noble
WORKDIR /app
COPY --from=programs /app .
COPY --from=web /source/Web/dist web
ENV WEB_ROOT=/app/web
USER $APP_UID
CMD ["dotnet", "api/PokeTradeVault.Api.dll"]
