package jp.ippo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The doors of the town, all on the loopback address. */
record Ports(int intake, int assessment, int notification, int inbox, int smtp, int kafka, int postgres) {

    static Ports of(Map<String, String> given) {
        return new Ports(
                port(given, "intake-port", 8081),
                port(given, "assessment-port", 8082),
                port(given, "notification-port", 8083),
                port(given, "inbox-port", 8025),
                port(given, "smtp-port", 3025),
                port(given, "kafka-port", 19092),
                port(given, "postgres-port", 15432));
    }

    /** @throws PortTaken naming the first port that another program holds, and the option that changes it */
    void mustBeFree() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("intake-port", intake);
        all.put("assessment-port", assessment);
        all.put("notification-port", notification);
        all.put("inbox-port", inbox);
        all.put("smtp-port", smtp);
        all.put("kafka-port", kafka);
        all.forEach((option, port) -> {
            if (port != 0 && isTaken(port)) throw new PortTaken(option, port);
        });
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private static int port(Map<String, String> given, String option, int otherwise) {
        var value = Options.taken(given, option, String.valueOf(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) return port;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("--" + option + " must be a port number, not " + value);
    }

    /** Another program (or a second start) holds one of the ports. */
    static final class PortTaken extends RuntimeException {

        PortTaken(String option, int port) {
            super("""
                    ポート %d は使用中です。別のポートで起動してください。
                    Port %d is taken (is Ippo running already?). Choose another one:
                      mvn spring-boot:run -Dspring-boot.run.arguments="--%s=%d\"""".formatted(port, port, option, port + 1000));
        }
    }
}
