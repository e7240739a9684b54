package jp.ippo.servers;

import java.util.List;
import java.util.stream.Stream;

/** What PostgreSQL is told beyond its defaults. */
final class PostgresSettings {

    static final String HOST = "127.0.0.1";

    private PostgresSettings() {}

    /** The defaults, which are the safe ones; reachable over TCP from this machine and in no other way. */
    static List<String> durable() {
        return List.of("listen_addresses=" + HOST, "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC");
    }

    static List<String> forgetful() {
        return Stream.concat(durable().stream(), speed().stream()).toList();
    }

    /** For tests, in both lanes. Many application contexts of one test run share the server, hence the connections. */
    static List<String> speed() {
        return List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
    }
}
