package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A mail server that takes everything and keeps the Message-ID of each message, in a JVM of its own to be killed. The line
 * is in the file before the answer leaves: whoever read a "yes" finds his message there.
 *
 * <p>Arguments: port, file, and how long an answer takes on average, in milliseconds.
 */
final class RecordingMailServer {

    private static final String ID = "message-id:";

    private final FileChannel book;
    private final int answerAfter;

    private RecordingMailServer(FileChannel book, int answerAfter) {
        this.book = book;
        this.answerAfter = answerAfter;
    }

    public static void main(String... arguments) throws IOException {
        var book = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var server = new RecordingMailServer(book, Integer.parseInt(arguments[2]));
        try (var door = new ServerSocket(Integer.parseInt(arguments[0]), 200, InetAddress.getLoopbackAddress())) {
            while (true) {
                var line = door.accept();
                new Thread(() -> server.talk(line)).start();
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), ISO_8859_1))) {
            line.setTcpNoDelay(true);
            var out = line.getOutputStream();
            say(out, "220 ready");
            for (String command; (command = in.readLine()) != null; ) {
                if (command.equalsIgnoreCase("DATA")) {
                    say(out, "354 go on");
                    if (!keep(in)) return;
                    waitForMoment();
                } else if (command.equalsIgnoreCase("QUIT")) return;
                say(out, "250 OK");
            }
        } catch (IOException gone) {
            // the other side hung up, or was killed
        }
    }

    /** @return false when the message never ended */
    private boolean keep(BufferedReader in) throws IOException {
        String id = "without";
        boolean header = true;
        for (String line; (line = in.readLine()) != null; ) {
            if (line.equals(".")) {
                // One write: two messages never mix, and a kill leaves a line whole or away.
                book.write(ByteBuffer.wrap((id + "\n").getBytes(US_ASCII)));
                return true;
            }
            if (line.isEmpty()) header = false;
            else if (header && line.toLowerCase(Locale.ROOT).startsWith(ID))
                id = line.substring(ID.length()).strip();
        }
        return false;
    }

    /** Between the book and the answer: who is killed here leaves a message that arrived and that nobody was told of. */
    private void waitForMoment() {
        if (answerAfter == 0) return;
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(2 * answerAfter + 1));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(US_ASCII));
    }
}
