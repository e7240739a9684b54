package jp.ippo.notification.mailing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The socket under one line, which another thread may cut. A server that reads no further would hold a write for ever; the
 * mail library's own limit for writing asks a timer for every command, which costs more than the command.
 */
final class CuttableLine extends SocketFactory {

    private volatile @Nullable Socket socket;

    void cut() {
        var open = socket;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException alreadyGone) {
            // it is cut either way
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return kept(SocketFactory.getDefault().createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(SocketFactory.getDefault().createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return kept(SocketFactory.getDefault().createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(SocketFactory.getDefault().createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return kept(SocketFactory.getDefault().createSocket(host, port, from, fromPort));
    }

    private Socket kept(Socket made) {
        socket = made;
        return made;
    }
}
