package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.ippo.servers.RealMailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole town is killed (SIGKILL) after each step of the walk and started again on what it left. The mail server lives
 * outside, so that a second mail would be seen.
 */
@Tag("chaos")
class KilledBetweenAnyTwoStepsTest {

    private static final List<String> STEPS = List.of(
            "starting the three services",
            "a clerk files the incident",
            "decided: REQUIRED",
            "the case is open",
            "publication refused (409)",
            "the first contact with the PPC is recorded",
            "publication cleared",
            "a second person signs the 速報",
            "the filing of the 速報 is recorded",
            "a list of 3 sample people is in the vault",
            "the officer drafts the notice",
            "a second person approves it",
            "a trial message reached the staff",
            "notices sent: 3 of 3");

    @TempDir
    Path data;

    private final RealMailbox mailbox = RealMailbox.embedded(0, 0);
    private final List<String> incidents = new ArrayList<>();

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void whenever_the_town_is_killed_it_ends_in_the_same_state_without_a_second_mail() throws Exception {
        for (var step : STEPS) runUntil(step, true);

        runUntil("where to look", false);

        assertThat(incidents).hasSizeGreaterThan(STEPS.size() - 2);
        assertThat(incidents.stream().distinct()).hasSize(1);
        assertThat(notices()).hasSize(3);
    }

    /** Without what the town's own offices are told. */
    private List<MimeMessage> notices() throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var mail : mailbox.received()) {
            if (!mail.getAllRecipients()[0].toString().endsWith(SampleOffices.DOMAIN)) found.add(mail);
        }
        return found;
    }

    private void runUntil(String sign, boolean kill) throws IOException, InterruptedException {
        var town = new ProcessBuilder(command()).redirectErrorStream(true).start();
        var story = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(town.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                story.add(line);
                if (line.contains("a clerk files the incident: ")) {
                    incidents.add(line.substring(line.lastIndexOf(' ') + 1));
                }
                if (line.contains(sign)) {
                    if (kill) town.destroyForcibly();
                    else town.destroy();
                    town.waitFor();
                    return;
                }
            }
        }
        throw new AssertionError("the town ended before \"" + sign + "\":\n" + String.join("\n", story));
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.ippo.local.LocalRun",
                "--data=" + data.resolve("town"),
                "--intake-port=0",
                "--assessment-port=0",
                "--notification-port=0",
                "--inbox-port=0",
                "--smtp-port=0",
                "--kafka-port=0",
                "--postgres-port=0",
                "--mail-server=" + mailbox.host() + ":" + mailbox.smtpPort());
    }

    @AfterEach
    void closeTheMailbox() {
        mailbox.close();
    }
}
