package jp.ippo.local;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The department's form at intake. */
record DepartmentForm(Person clerk) {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** A lost USB memory with 150 people on it; whatever else the form asks stays unknown. */
    DepartmentForm fill(String overview, LocalDateTime knownAt) {
        clerk.page()
                .locator(Person.byId("body"))
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        clerk.fills("facts.knownAt", TYPED.format(knownAt))
                .fills("narrative.overview", overview)
                .chooses("facts.cause", "LOST")
                .ticks("facts.happenings", "LEAK:POSSIBLE")
                .ticks("facts.media", "PORTABLE_DEVICE")
                .ticks("facts.subjects", "RESIDENTS")
                .fills("facts.affected.confirmed", "120")
                .fills("facts.affected.atMost", "150")
                .chooses("facts.affected.countedAs", "LIVING_PERSONS")
                .ticks("facts.dataItems", "NAME")
                .ticks("facts.dataItems", "ADDRESS");
        return this;
    }

    /** @return the incident's id */
    String send() {
        clerk.presses("報告する");
        clerk.page().waitForURL("**/incidents/*-*-*");
        return clerk.page().url().replaceAll(".*/incidents/([0-9a-f-]{36}).*", "$1");
    }
}
