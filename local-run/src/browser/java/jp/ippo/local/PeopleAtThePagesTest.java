package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of one incident, all of it in pages, by the people whose work it is. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleAtThePagesTest {

    @TempDir
    Path data;

    private Chromium chromium;
    private Services services;
    private Doors doors;

    @BeforeAll
    void town() {
        chromium = Chromium.start();
        services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS);
        doors = Doors.of(services);
    }

    @AfterAll
    void leave() {
        if (services != null) services.close();
        if (chromium != null) chromium.close();
    }

    @Test
    void from_the_clerks_form_to_the_publication() {
        var now = LocalDateTime.now(DepartmentForm.TOKYO).withSecond(0).withNano(0);
        var wrong = new ArrayList<String>();
        String incident;
        try (var clerk = new Person(chromium, SampleAccounts.CLERK).at(doors.intake())) {
            clerk.page().navigate(doors.intake() + "/incidents/new");
            clerk.presses("報告する");
            wrong.addAll(PageCheck.of(clerk.page(), "walk-1-form-refused"));
            incident = new DepartmentForm(clerk)
                    .fill("USBメモリーを紛失した。", now.minusHours(3))
                    .send();
            clerk.reads("USBメモリーを紛失した。");
            wrong.addAll(PageCheck.of(clerk.page(), "walk-2-filed"));
        }
        try (var officer = new Person(chromium, SampleAccounts.PRIVACY_OFFICER).at(doors.notification())) {
            var desk = new CaseDesk(officer, doors.notification(), incident).open();
            officer.reads("次にすること").reads("一報し、記録する");

            answersAQuestion(officer, incident, wrong);

            officer.page().navigate(doors.notification() + "/cases/" + incident);
            desk.open().asksToPublish();
            officer.reads("必ず個人情報保護委員会へ一報してください");
            wrong.addAll(PageCheck.of(officer.page(), "walk-4-publication-refused"));

            desk.recordsFirstContact(now.minusMinutes(30));
            officer.reads("一報を記録しました。");

            desk.recordsFiling(now.minusMinutes(5), "R8-0001");
            officer.reads("提出を記録しました。").reads("R8-0001");

            desk.asksToPublish();
            officer.reads("公表できます。");
            wrong.addAll(PageCheck.of(officer.page(), "walk-5-published"));
        }
        assertThat(wrong).isEmpty();
    }

    private void answersAQuestion(Person officer, String incident, ArrayList<String> wrong) {
        officer.at(doors.assessment());
        officer.page().navigate(doors.assessment() + "/incidents/" + incident);
        var question = officer.page().locator("form[action$='/answers']").first();
        question.locator("input[value=NO]").check();
        question.locator("textarea").fill("台帳で確かめた。");
        officer.sends("form[action$='/answers']");
        officer.reads("記録し、判定をやり直しました。");
        wrong.addAll(PageCheck.of(officer.page(), "walk-3-answered"));
    }
}
