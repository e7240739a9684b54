package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ippo.notification.mailing.Outcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A write that never ends would hold a worker, and with it a message nobody can tell anything of. */
@Timeout(60)
class AServerThatReadsNoFurtherTest {

    private static final Duration TIME_OUT = Duration.ofSeconds(1);
    private static final byte[] MORE_THAN_ANY_BUFFER = content(64 << 20);

    private final CountDownLatch through = new CountDownLatch(1);

    @Test
    void is_hung_up_on_and_the_message_is_in_doubt() throws Exception {
        var watch = Executors.newSingleThreadScheduledExecutor();
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new Thread(() -> readsNoFurther(door));
            server.start();
            var configured = new JavaMailSenderImpl();
            configured.setHost("127.0.0.1");
            configured.setPort(door.getLocalPort());
            try (var connection = new MailConnection(configured, TIME_OUT)) {
                watch.scheduleAtFixedRate(connection::cutWhenStuck, 100, 100, TimeUnit.MILLISECONDS);
                var message = new ReadyMessage(
                        connection.session(),
                        new InternetAddress("privacy@city.example.jp"),
                        new InternetAddress("p1@example.jp"),
                        MORE_THAN_ANY_BUFFER);

                assertThat(connection.deliver(message, mayLeave()).kind()).isEqualTo(Kind.DOUBTFUL);
            } finally {
                through.countDown();
                server.join();
            }
        } finally {
            watch.shutdownNow();
        }
    }

    private void readsNoFurther(ServerSocket door) {
        try (var line = door.accept();
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
            var out = line.getOutputStream();
            out.write("220 ready\r\n".getBytes(US_ASCII));
            for (String command; (command = in.readLine()) != null; ) {
                boolean data = command.startsWith("DATA");
                out.write((data ? "354 go on\r\n" : "250 OK\r\n").getBytes(US_ASCII));
                if (data) {
                    through.await();
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            // hung up on
        }
    }

    private static Handover mayLeave() {
        return new Handover() {
            @Override
            public boolean handOver() {
                return true;
            }

            @Override
            public boolean mayStillLeave() {
                return true;
            }
        };
    }

    private static byte[] content(int bytes) {
        var content = new byte[bytes];
        Arrays.fill(content, (byte) 'x');
        return content;
    }
}
