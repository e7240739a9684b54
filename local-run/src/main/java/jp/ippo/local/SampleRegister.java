package jp.ippo.local;

import java.time.LocalDate;

/**
 * A contractor with one contract in the register, so that its pages have something to show: the one behind the sample
 * incident, with a sub-contractor the body never consented to. What no published page says stays unknown.
 */
final class SampleRegister {

    private static final String NAME = "給付金業務の受託会社";

    private final Doors doors;

    SampleRegister(Doors doors) {
        this.doors = doors;
    }

    /** Does nothing where the contractor is there already. */
    void fill(LocalDate today) {
        var clerk = doors.clerkAtIntake();
        for (var one : clerk.get("/api/register/contractors").mustBeGood().body())
            if (NAME.equals(one.path("name").asString())) return;
        var contractor = clerk.post("/api/register/contractors", "{\"name\": \"" + NAME + "\"}")
                .mustBeGood()
                .body()
                .path("id")
                .asString();
        var contract = clerk.post(
                        "/api/register/contracts",
                        SampleTexts.read("contract.json")
                                .replace("${contractor}", contractor)
                                .replace("${yesterday}", today.minusDays(1).toString())
                                .replace("${nextMonth}", today.plusMonths(1).toString()))
                .mustBeGood()
                .body()
                .path("id")
                .asString();
        clerk.post(
                        "/api/register/confirmations",
                        SampleTexts.read("confirmation.json")
                                .replace("${contract}", contract)
                                .replace("${yesterday}", today.minusDays(1).toString())
                                .replace("${nextMonth}", today.plusMonths(1).toString()))
                .mustBeGood();
    }
}
