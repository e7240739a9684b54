package jp.ippo.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One instance of each service, each a process of its own with the memory and the collector that the image has. */
final class Instance implements AutoCloseable {

    private static final List<String> SERVICES = List.of("intake", "assessment", "notification");

    private final Map<String, RunnableService> running = new LinkedHashMap<>();

    /** @param logs where each service writes what it says */
    Instance(Addresses servers, Path logs) throws Exception {
        try {
            for (var service : SERVICES) {
                running.put(service, start(service, servers, logs));
                running.get(service).ready();
            }
        } catch (Exception failed) {
            close();
            throw failed;
        }
    }

    private static RunnableService start(String service, Addresses servers, Path logs) throws Exception {
        var arguments = new ArrayList<>(servers.arguments(service, 0));
        arguments.removeIf(one -> one.startsWith("--server.port"));
        arguments.addAll(SampleAccounts.arguments());
        // Their staff are told of each incident: that is part of the work.
        if (service.equals("notification")) arguments.addAll(SampleOffices.arguments());
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx358m",
                "-jar",
                StartCommand.jar(service).toString());
        return new RunnableService(
                java, arguments, logs.resolve(service + ".log").toFile());
    }

    String intake() {
        return "http://127.0.0.1:" + running.get("intake").port;
    }

    /** Seconds of a core so far, by service. */
    Map<String, Double> cpuSeconds() {
        var all = new LinkedHashMap<String, Double>();
        running.forEach((service, process) -> all.put(service, process.cpuSeconds()));
        return all;
    }

    @Override
    public void close() {
        running.values().forEach(RunnableService::close);
    }
}
