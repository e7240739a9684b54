package jp.ippo.notification.mailing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens beside the console, in the format that docs/monitoring.md turns on for it ({@code ecs}). */
final class JsonLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    private JsonLog() {}

    static JsonLog start() {
        var log = new JsonLog();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        log.appender.setContext(context);
        log.appender.setEncoder(encoder);
        log.appender.setOutputStream(log.written);
        log.appender.start();
        root().addAppender(log.appender);
        return log;
    }

    void stop() {
        root().detachAppender(appender);
        appender.stop();
    }

    /** Lines that say which incident they belong to. Every line is one JSON object, or this fails. */
    List<JsonNode> of(UUID incident) {
        return lines().stream()
                .filter(line -> line.path("incident").asString("").equals(incident.toString()))
                .toList();
    }

    static String trace(JsonNode line) {
        return line.path("traceId").asString("");
    }

    /** Whatever escapes it was written with. */
    List<JsonNode> linesWith(String text) {
        return lines().stream().filter(line -> line.toString().contains(text)).toList();
    }

    private List<JsonNode> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
