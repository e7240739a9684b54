package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of one incident, all of it in pages, by the people whose work it is. */
@Timeout(300)
class PeopleAtThePagesTest {

    @TempDir
    Path data;

    @Test
    void from_the_clerks_form_to_the_publication() {
        try (var chromium = Chromium.start();
                var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
            assertThat(walk(chromium, Doors.of(services))).isEmpty();
        }
    }

    /** @return what is wrong with the pages on the way */
    private static ArrayList<String> walk(Chromium chromium, Doors doors) {
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

            answersAQuestion(officer, doors, incident, wrong);

            officer.at(doors.notification());
            desk.asksToPublish();
            officer.reads("必ず個人情報保護委員会へ一報してください");
            wrong.addAll(PageCheck.of(officer.page(), "walk-4-publication-refused"));

            desk.recordsFirstContact(now.minusMinutes(30));
            officer.reads("一報を記録しました。");

            desk.goesTo("/report");
            assertThat(officer.page().locator("form[action$='/report/signed']").count())
                    .as("who drafts does not sign")
                    .isZero();
            desk.recordsFiling(now.minusMinutes(5), "R8-0001");
            officer.reads("第二の担当者の確認を受けていません。");
            wrong.addAll(PageCheck.of(officer.page(), "walk-5-filing-refused"));

            try (var second = new Person(chromium, SampleAccounts.APPROVER).at(doors.notification())) {
                new CaseDesk(second, doors.notification(), incident).signsTheReport();
                second.reads("この版を確認しました。");
                wrong.addAll(PageCheck.of(second.page(), "walk-6-signed"));
            }

            desk.recordsFiling(now.minusMinutes(5), "R8-0001");
            officer.reads("提出を記録しました。").reads("R8-0001");
            wrong.addAll(PageCheck.of(officer.page(), "walk-7-filed"));

            desk.asksToPublish();
            officer.reads("公表できます。");
            wrong.addAll(PageCheck.of(officer.page(), "walk-8-published"));

            desk.goesTo("");
            officer.reads("経過").reads("公表");
        }
        return wrong;
    }

    private static void answersAQuestion(Person officer, Doors doors, String incident, ArrayList<String> wrong) {
        officer.at(doors.assessment());
        officer.page().navigate(doors.assessment() + "/incidents/" + incident);
        var question = officer.page().locator("form[action$='/answers']").first();
        question.locator("input[value=NO]").check();
        question.locator("textarea").fill("台帳で確かめた。");
        officer.sends("form[action$='/answers']");
        officer.reads("記録し、判定し直しました。");
        wrong.addAll(PageCheck.of(officer.page(), "walk-3-answered"));
    }
}
