package jp.ippo.local;

import java.time.LocalDateTime;

/** One case on the privacy office's desk. */
record CaseDesk(Person officer, String desk, String incident) {

    /** The case comes by Kafka: looks until it is there and judged. */
    CaseDesk open() {
        for (int tries = 0; tries < 150; tries++) {
            officer.page().navigate(desk + "/cases/" + incident);
            if (officer.page().locator("section.tasks ol").count() > 0) return this;
            officer.page().waitForTimeout(200);
        }
        throw new AssertionError(
                "the case never came: " + officer.page().locator("main").innerText());
    }

    /** @param path behind the case, for example {@code /publication} */
    CaseDesk goesTo(String path) {
        officer.page().navigate(desk + "/cases/" + incident + path);
        return this;
    }

    CaseDesk asksToPublish() {
        goesTo("/publication");
        officer.chooses("publish-channel", "WEB").sends("form[action$='/publication']");
        return this;
    }

    CaseDesk recordsFirstContact(LocalDateTime at) {
        goesTo("/publication");
        officer.fills("contact-at", DepartmentForm.TYPED.format(at))
                .chooses("contact-channel", "PHONE")
                .fills("contact-contactedBy", "総務課 見本太郎")
                .fills("contact-contactedOffice", "個人情報保護委員会事務局")
                .sends("form[action$='/first-contact']");
        return this;
    }

    /** The second person reads the newest version and signs it. */
    CaseDesk signsTheReport() {
        goesTo("/report");
        officer.sends("form[action$='/report/signed']");
        return this;
    }

    CaseDesk recordsFiling(LocalDateTime at, String receipt) {
        goesTo("/reports/preliminary/transcription");
        officer.fills("filed-receiptNumber", receipt)
                .fills("filed-filedAt", DepartmentForm.TYPED.format(at))
                .sends("form[action$='/filed']");
        return this;
    }
}
