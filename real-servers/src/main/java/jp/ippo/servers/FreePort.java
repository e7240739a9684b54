package jp.ippo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine nobody listens on at the moment. */
final class FreePort {

    private FreePort() {}

    static int find() {
        try (var socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine gives no free port", e);
        }
    }

    /** Says in one line what the servers themselves say in a hundred. */
    static void require(int port) {
        try {
            listen(port).close();
        } catch (IOException e) {
            throw new IllegalStateException("port " + port + " of this machine is taken by another program", e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
