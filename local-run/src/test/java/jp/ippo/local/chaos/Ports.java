package jp.ippo.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** Ports that stay the same over all lives of a component. Below the range from which outgoing calls take theirs. */
final class Ports {

    private static final int FIRST = 21_000;
    private static final int RANGE = 10_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    static synchronized int free() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = FIRST + (int) (Math.random() * RANGE);
            if (GIVEN.contains(port)) continue;
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                GIVEN.add(socket.getLocalPort());
                return port;
            } catch (IOException taken) {
                // another one then
            }
        }
        throw new UncheckedIOException(new IOException("no free port"));
    }

    static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
