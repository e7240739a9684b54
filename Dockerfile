# One image per service from the jar that `mvn package` made:
#   docker build --build-arg SERVICE=intake -t ippo/intake .
ARG JRE=eclipse-temurin:25-jre

FROM ${JRE} AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}-service/target/${SERVICE}-service-0.1.0-SNAPSHOT-app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination out

FROM ${JRE}
ARG SERVICE
RUN useradd --uid 10001 --no-create-home ippo
WORKDIR /app
# What changes rarely comes first, so that an update moves kilobytes.
COPY --from=layers /build/out/dependencies/ ./
COPY --from=layers /build/out/spring-boot-loader/ ./
COPY --from=layers /build/out/snapshot-dependencies/ ./
COPY --from=layers /build/out/application/ ./
# What a start loads, links and profiles, kept from a start without database or broker (AOT cache, Java 25 or newer): a third
# less time than with an archive of classes alone, half of it without either. The collector must be the one that runs later.
COPY docs/compose/training.args ./
RUN java -XX:+UseSerialGC -XX:AOTCacheOutput=app.aot @training.args -jar app.jar > /dev/null \
    && chmod 444 app.aot
USER 10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -XX:AOTCache=/app/app.aot"
ENTRYPOINT ["java", "-jar", "app.jar"]
