package jp.ippo.local;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever cannot use a mouse files an incident and records the first contact all the same. */
@Timeout(300)
class KeyboardOnlyTest {

    @TempDir
    Path data;

    @Test
    void an_incident_is_filed_and_the_first_contact_recorded_without_a_mouse() {
        try (var chromium = Chromium.start();
                var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
            var doors = Doors.of(services);
            var now = LocalDateTime.now(DepartmentForm.TOKYO);
            String incident;
            try (var clerk = new Person(chromium, SampleAccounts.CLERK)) {
                incident = files(clerk, doors.intake(), now.minusHours(3));
            }
            try (var officer = new Person(chromium, SampleAccounts.PRIVACY_OFFICER)) {
                recordsFirstContact(officer, doors.notification(), incident, now.minusMinutes(30));
            }
        }
    }

    private static String files(Person clerk, String intake, LocalDateTime knownAt) {
        var keys = signIn(clerk, intake, "clerk");
        keys.to("a[href$='/incidents/new']").press("Enter");
        clerk.page().waitForURL("**/incidents/new");
        keys.to(Person.byId("body")).press("ArrowDown");
        keys.to(Person.byId("facts.knownAt")).write(knownAt);
        keys.to(Person.byId("narrative.overview")).write("マウスを使わずに報告した。");
        keys.to("input[name='facts.happenings']").press("Space");
        keys.to(Person.byId("facts.affected.atMost")).write("150");
        keys.to("button.button-primary").press("Enter");
        clerk.page().waitForURL("**/incidents/*-*-*");
        clerk.reads("マウスを使わずに報告した。");
        return clerk.page().url().replaceAll(".*/incidents/([0-9a-f-]{36}).*", "$1");
    }

    private static void recordsFirstContact(Person officer, String desk, String incident, LocalDateTime at) {
        var keys = signIn(officer, desk, "officer");
        for (int tries = 0;
                tries < 100
                        && officer.page()
                                        .locator("a[href='/cases/" + incident + "']")
                                        .count()
                                == 0;
                tries++) {
            officer.page().waitForTimeout(200);
            officer.page().reload();
        }
        keys.to("a[href='/cases/" + incident + "']").press("Enter");
        officer.page().waitForURL("**/cases/" + incident);
        keys.to("nav.rooms a[href$='/publication']").press("Enter");
        officer.page().waitForURL("**/publication");
        keys.to("#contact-at").write(at);
        keys.to("#contact-channel").press("ArrowDown");
        keys.to("#contact-contactedBy").write("総務課 見本");
        keys.to("#contact-contactedOffice").write("個人情報保護委員会事務局");
        keys.to("form[action$='/first-contact'] button").press("Enter");
        officer.reads("一報を記録しました。");
    }

    private static Keyboard signIn(Person person, String service, String account) {
        person.page().navigate(service + "/");
        var keys = new Keyboard(person.page());
        // The field for the account gets the focus by itself, which the browser may do a moment after the page is
        // loaded.
        person.page().locator("#username:focus").waitFor();
        keys.write(account).to("#password").write(account + "-sample").press("Enter");
        person.page().waitForURL(address -> !address.contains("/login"));
        person.page().locator("main h1").waitFor();
        return keys;
    }
}
