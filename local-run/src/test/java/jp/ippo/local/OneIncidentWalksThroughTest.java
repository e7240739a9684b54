package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.ippo.evidence.VerifyEvidence;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from the clerk's report to the last mail, on the real servers. */
@Timeout(180)
class OneIncidentWalksThroughTest {

    @TempDir
    Path data;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void from_the_clerks_report_to_the_last_mail_and_a_second_walk_changes_nothing() throws Exception {
        TestServers.mailbox().purge();
        var addresses = TestAddresses.fresh(data);
        try (var services = Services.start(addresses, TestAddresses.ANY_PORTS)) {
            var doors = Doors.of(services);

            var id = walk(doors);

            assertThat(story())
                    .contains("decided: REQUIRED")
                    .contains("最大460517人 > 100人")
                    .containsSubsequence(
                            "publication refused (409)",
                            "first contact",
                            "publication cleared",
                            "a second person signs the 速報",
                            "the filing of the 速報 is recorded",
                            "3 of 3");
            assertThat(notices())
                    .extracting(OneIncidentWalksThroughTest::recipient)
                    .containsExactlyInAnyOrder(
                            "ichiro.mihon@example.jp", "hanako.mihon@example.jp", "jiro.reiji@example.jp");
            assertEachReadsOnlyTheirOwnItems();
            var counts = doors.officerAtNotification()
                    .get("/api/cases/" + id + "/notices")
                    .body();
            assertThat(counts.path("sent").asInt()).isEqualTo(3);

            assertThat(walk(doors)).isEqualTo(id);
            assertThat(notices()).hasSize(3);
            for (var service : List.of("intake", "assessment", "notification"))
                assertThat(verified(service, addresses)).as(service).isZero();
            assertNobodyAffectedIsInTheClear(EverythingKept.of(addresses));
        }
    }

    /** In no table and on no topic; what the department wrote about the incident is found in all of them. */
    private static void assertNobodyAffectedIsInTheClear(EverythingKept kept) {
        for (var affected :
                List.of("見本 一郎", "一郎", "ichiro.mihon", "見本 花子", "花子", "hanako.mihon", "例示 次郎", "次郎", "jiro.reiji"))
            assertThat(kept.placesOf(affected)).as(affected).isEmpty();

        assertThat(kept.places())
                .contains("notification.person", "notification.outbox", "jp.ippo.case.progressed.v1")
                .contains("jp.ippo.incident.reported.v1.dlt", "intake.evidence_entry", "assessment.evidence_entry");
        assertThat(kept.placesOf("給付金業務のデータ移管"))
                .as("the search finds what lies there")
                .contains("jp.ippo.incident.reported.v1")
                .anyMatch(place -> place.startsWith("intake."))
                .anyMatch(place -> place.startsWith("assessment."))
                .anyMatch(place -> place.startsWith("notification."));
    }

    /** What the walk left in the history agrees with its chain, while the services run. */
    private static int verified(String service, Addresses addresses) {
        return VerifyEvidence.run(
                service + "-service",
                System.out::println,
                "--ippo.evidence.anchors=none",
                "--spring.datasource.url=" + addresses.jdbcUrl().apply(service),
                "--spring.datasource.username=" + addresses.databaseUser(),
                "--spring.datasource.password=" + addresses.databasePassword());
    }

    private static void assertEachReadsOnlyTheirOwnItems() throws Exception {
        for (var mail : notices()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            var text = String.valueOf(mail.getContent());
            if (recipient(mail).startsWith("hanako")) assertThat(text).contains("見本 花子", "口座番号");
            else assertThat(text).doesNotContain("見本 花子").doesNotContain("・口座番号");
        }
    }

    /** Without what the town's own offices are told. */
    private static List<MimeMessage> notices() {
        return TestServers.mailbox().received().stream()
                .filter(mail -> !recipient(mail).endsWith(SampleOffices.DOMAIN))
                .toList();
    }

    private String walk(Doors doors) {
        return new SampleWalk(doors, new Say(new PrintStream(told, true, StandardCharsets.UTF_8), Instant.now()), data)
                .walk();
    }

    private String story() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
