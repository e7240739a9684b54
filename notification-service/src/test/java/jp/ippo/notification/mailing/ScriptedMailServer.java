package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves as told. What it accepted, it keeps with the time. */
final class ScriptedMailServer implements AutoCloseable {

    static final String OK = "250 OK";
    /** Hangs up without a word. */
    static final String DROP = "";

    private final int port;
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket socket;
    volatile Function<String, String> onSender = address -> OK;
    volatile Function<String, String> onRecipient = address -> OK;
    volatile Function<String, String> onData = address -> "354 go on";
    volatile Function<String, String> onContent = address -> OK;

    record Accepted(String recipient, String content, long nanoTime) {}

    ScriptedMailServer() {
        try (var free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    int port() {
        return port;
    }

    List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    List<String> recipients() {
        return accepted.stream().map(Accepted::recipient).sorted().toList();
    }

    /** Well-behaved again, with an empty memory. */
    void reset() {
        onSender = address -> OK;
        onRecipient = address -> OK;
        onData = address -> "354 go on";
        onContent = address -> OK;
        accepted.clear();
        open();
    }

    synchronized void open() {
        if (socket != null) return;
        try {
            var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            socket = opened;
            inBackground(() -> listen(opened));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (socket != null) socket.close();
            socket = null;
            for (var line : lines) line.close();
        } catch (IOException alreadyClosed) {
            // it is closed either way
        }
    }

    private void listen(ServerSocket opened) {
        try {
            while (true) {
                var line = opened.accept();
                lines.add(line);
                inBackground(() -> talk(line));
            }
        } catch (IOException closed) {
            // the test closed it
        }
    }

    private void talk(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8))) {
            var out = line.getOutputStream();
            say(out, "220 ready");
            String recipient = "";
            for (String command; (command = in.readLine()) != null; ) {
                var verb = command.toUpperCase();
                if (verb.startsWith("EHLO")) say(out, "250 hello");
                else if (verb.startsWith("MAIL")) say(out, onSender.apply(address(command)));
                else if (verb.startsWith("RCPT")) say(out, onRecipient.apply(recipient = address(command)));
                else if (verb.startsWith("DATA")) {
                    var goOn = onData.apply(recipient);
                    say(out, goOn);
                    if (goOn.startsWith("354")) content(in, out, recipient);
                } else if (verb.startsWith("QUIT")) return;
                else say(out, OK);
            }
        } catch (IOException gone) {
            // either side hung up
        } finally {
            lines.remove(line);
        }
    }

    private void content(BufferedReader in, OutputStream out, String recipient) throws IOException {
        var content = new StringBuilder();
        for (String line; (line = in.readLine()) != null; ) {
            if (line.equals(".")) {
                var answer = onContent.apply(recipient);
                if (answer.equals(OK) || answer.equals(DROP))
                    accepted.add(new Accepted(recipient, content.toString(), System.nanoTime()));
                say(out, answer);
                return;
            }
            content.append(line).append('\n');
        }
    }

    private static String address(String command) {
        return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
    }

    private static void say(OutputStream out, String answer) throws IOException {
        if (answer.equals(DROP)) throw new IOException("hangs up");
        out.write((answer + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "scripted-mail");
        thread.setDaemon(true);
        thread.start();
    }
}
