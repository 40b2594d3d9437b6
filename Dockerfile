# Taskboard with the Orleans engine. The same image serves alone (a plain node) or in a cluster, by what is set in the environment.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# the browser's files are built by npm
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish clustering/Taskboard.Orleans -c Release -p:WithOrleans=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# no SDK, no shell scripts, no write access: /data is for a SQLite file where there is no PostgreSQL
RUN mkdir /data && chown 1654:1654 /data
USER 1654
ENV DOTNET_EnableDiagnostics=0 \
    TASKBOARD_DATA=/data \
    TASKBOARD_URLS=http://+:8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "Taskboard.Orleans.dll"]
CMD ["serve"]
# asked by the program itself, since the image has no curl
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 CMD ["dotnet", "Taskboard.Orleans.dll", "health", "--url", "http://127.0.0.1:8080"]
