package jp.ippo.local;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Takes traces over OTLP (HTTP, protobuf) and keeps them. */
final class OtlpReceiver implements AutoCloseable {

    /** @param said the span's name and its attributes */
    record Seen(String service, String trace, String name, String said) {}

    private final List<Seen> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    OtlpReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            take(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Seen> spans() {
        return spans;
    }

    private void take(ExportTraceServiceRequest request) {
        for (var resource : request.getResourceSpansList()) {
            var service = resource.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse("?");
            for (var scope : resource.getScopeSpansList())
                for (var span : scope.getSpansList())
                    spans.add(new Seen(
                            service,
                            HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                            span.getName(),
                            span.getName() + " " + said(span.getAttributesList()) + span.getEventsList()));
        }
    }

    private static String said(List<KeyValue> attributes) {
        return attributes.stream()
                .map(one -> one.getKey() + "=" + one.getValue().getStringValue())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
