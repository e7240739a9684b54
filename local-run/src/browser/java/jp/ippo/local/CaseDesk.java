package jp.ippo.local;

import java.time.LocalDateTime;

/** One case on the privacy office's desk. */
record CaseDesk(Person officer, String desk, String incident) {

    /** The case comes by Kafka: looks until it is there. */
    CaseDesk open() {
        for (int tries = 0; tries < 100; tries++) {
            officer.page().navigate(desk + "/cases/" + incident);
            if (officer.page()
                            .locator("#deadlines ~ .scroll, #deadlines ~ .facts")
                            .count()
                    > 0) return this;
            officer.page().waitForTimeout(200);
        }
        throw new AssertionError(
                "the case never came: " + officer.page().locator("main").innerText());
    }

    CaseDesk asksToPublish() {
        officer.chooses("publish-channel", "WEB").presses("公表の可否を確かめる");
        return this;
    }

    CaseDesk recordsFirstContact(LocalDateTime at) {
        officer.fills("contact-at", DepartmentForm.TYPED.format(at))
                .chooses("contact-channel", "PHONE")
                .fills("contact-contactedBy", "総務課 見本太郎")
                .fills("contact-contactedOffice", "個人情報保護委員会事務局");
        officer.sends("form[action$='/first-contact']");
        return this;
    }

    CaseDesk recordsFiling(LocalDateTime at, String receipt) {
        officer.fills("filed-filedAt", DepartmentForm.TYPED.format(at)).fills("filed-receiptNumber", receipt);
        officer.sends("form[action$='/filed']");
        return this;
    }
}
