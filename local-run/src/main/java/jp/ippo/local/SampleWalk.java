package jp.ippo.local;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * One incident walks through: the USB memory of 尼崎市 (June 2022), with its dates moved to yesterday because 法68条
 * covers local governments since 2023-04-01 only. Every step asks first what is done already, so the walk can be cut at
 * any point and taken up again.
 */
final class SampleWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CSV = "text/csv; charset=utf-8";

    private final Doors doors;
    private final Say say;
    private final Path data;

    SampleWalk(Doors doors, Say say, Path data) {
        this.doors = doors;
        this.say = say;
        this.data = data;
    }

    /** Walks to the end and gives the incident's id. */
    String walk() {
        var id = file();
        decided(id);
        caseIsOpen(id);
        if (!hasHappened(id, "PUBLICATION_REFUSED")) refusedBeforeFirstContact(id);
        if (!hasHappened(id, "FIRST_CONTACT_RECORDED")) firstContact(id);
        if (!hasHappened(id, "PUBLICATION_CLEARED")) clearedAfterFirstContact(id);
        if (!hasHappened(id, "REPORT_SIGNED")) signReport(id);
        if (!hasHappened(id, "PRELIMINARY_REPORT_FILED")) recordFiling(id);
        if (!hasHappened(id, "PEOPLE_UPLOADED")) uploadPeople(id);
        if (!hasHappened(id, "NOTICE_DRAFTED")) draftNotice(id);
        if (!hasHappened(id, "NOTICE_APPROVED")) approve(id);
        if (!hasHappened(id, "CANARY_CONFIRMED")) tryOnStaff(id);
        if (!hasHappened(id, "SENDING_STARTED")) startSending(id);
        everybodyWasTold(id);
        return id;
    }

    private String file() {
        var body = SampleIncident.in(data, Instant.now());
        var filed = doors.clerkAtIntake().post("/api/incidents", body, "Idempotency-Key", "sample-incident");
        var id = filed.mustBeGood().body().path("incidentId").asString();
        say.progress("所属職員が報告しました / a clerk files the incident: " + id);
        say.line("USB メモリー紛失、住民 460,517 人、再委託先、暗号化の詳細は不明");
        return id;
    }

    private void decided(String id) {
        var judgement = waitFor(
                "the judgement",
                () -> last(doors.officerAtAssessment()
                        .get("/api/assessments?incident=" + id)
                        .mustBeGood()
                        .body()));
        say.progress("判定 / decided: " + judgement.path("duty").asString() + "  ("
                + judgement.path("regime").asString() + ", law of "
                + judgement.path("lawInForceSince").asString() + ")");
        for (var finding : judgement.path("findings")) {
            say.line("%-13s %-20s %s"
                    .formatted(
                            finding.path("outcome").asString(),
                            finding.path("code").asString(),
                            finding.path("reasonJa").asString()));
        }
        var deadlines = judgement.path("deadlines");
        say.line("速報 目安 %s / 外枠 %s   確報 %s日 %s"
                .formatted(
                        deadlines.path("preliminaryTarget").asString(),
                        deadlines.path("preliminaryLimit").asString(),
                        deadlines.path("finalDays").asInt(),
                        deadlines.path("finalDue").asString()));
    }

    private void caseIsOpen(String id) {
        waitFor("the draft of the preliminary report", () -> {
            var draft = doors.officerAtNotification().get("/api/cases/" + id + "/reports/preliminary");
            return draft.isGood() ? draft.body() : null;
        });
        say.progress("案件が開き、速報の案ができました / the case is open and the 速報 is drafted");
    }

    private void refusedBeforeFirstContact(String id) {
        var refusal = publish(id);
        if (refusal.status() != 409) throw new IllegalStateException("the gate did not hold: " + refusal);
        say.progress("公表は止められました / publication refused (409): "
                + refusal.body().path("detail").asString());
    }

    private void firstContact(String id) {
        doors.officerAtNotification()
                .post("/api/cases/" + id + "/first-contact", SampleTexts.firstContact(Instant.now()))
                .mustBeGood();
        say.progress("個人情報保護委員会に一報しました / the first contact with the PPC is recorded");
    }

    private void clearedAfterFirstContact(String id) {
        publish(id).mustBeGood();
        say.progress("公表できます / publication cleared");
    }

    private Calls.Answer publish(String id) {
        return doors.officerAtNotification().post("/api/cases/" + id + "/publication", SampleTexts.publication());
    }

    private void signReport(String id) {
        var report = "/api/cases/" + id + "/reports/preliminary";
        var read = doors.approverAtNotification().get(report).mustBeGood().body();
        doors.approverAtNotification()
                .post(
                        report + "/signed",
                        SampleTexts.signature(
                                read.path("version").asInt(),
                                read.path("digest").asString()))
                .mustBeGood();
        say.progress("別の職員が速報を確認しました / a second person signs the 速報");
    }

    private void recordFiling(String id) {
        doors.officerAtNotification()
                .post("/api/cases/" + id + "/reports/preliminary/filed", SampleTexts.receipt(Instant.now()))
                .mustBeGood();
        say.progress("速報の提出を記録しました（見本の受付番号） / the filing of the 速報 is recorded, with a sample receipt");
    }

    private void uploadPeople(String id) {
        var csv = SampleTexts.read("people.csv").getBytes(StandardCharsets.UTF_8);
        doors.officerAtNotification()
                .post("/api/cases/" + id + "/people", CSV, BodyPublishers.ofByteArray(csv))
                .mustBeGood();
        say.progress("対象者の名簿（見本 3 人）を登録しました / a list of 3 sample people is in the vault");
    }

    private void draftNotice(String id) {
        doors.officerAtNotification()
                .post("/api/cases/" + id + "/notices", SampleTexts.read("notice.json"))
                .mustBeGood();
        say.progress("担当者が本人通知を起案しました / the officer drafts the notice");
    }

    private void approve(String id) {
        // The report tells of up to 460,517 people, the sample list holds three: without a reason nothing is approved.
        doors.officerAtNotification()
                .post("/api/cases/" + id + "/people/count", "{\"reason\": \"見本のため3人だけ登録した\"}")
                .mustBeGood();
        doors.approverAtNotification()
                .post("/api/cases/" + id + "/notices/approval", SampleTexts.read("approval.json"))
                .mustBeGood();
        say.progress("別の職員が承認しました / a second person approves it");
    }

    private void tryOnStaff(String id) {
        var canaries = "/api/cases/" + id + "/notices/canaries";
        var sent =
                doors.officerAtNotification().post(canaries, "{}").mustBeGood().body();
        doors.officerAtNotification()
                .post(canaries + "/" + sent.path("number").asLong() + "/confirmation", "{}")
                .mustBeGood();
        say.progress("試し送信が職員に届きました / a trial message reached the staff");
    }

    private void startSending(String id) {
        doors.officerAtNotification()
                .post("/api/cases/" + id + "/notices/sending", "{}")
                .mustBeGood();
    }

    private void everybodyWasTold(String id) {
        waitFor("the notices", () -> hasHappened(id, "SENDING_FINISHED") ? doors : null);
        var counts = doors.officerAtNotification()
                .get("/api/cases/" + id + "/notices")
                .mustBeGood()
                .body();
        say.progress("本人通知を送りました / notices sent: " + counts.path("sent").asInt() + " of "
                + counts.path("total").asInt());
    }

    private boolean hasHappened(String id, String step) {
        for (var one : doors.officerAtNotification()
                .get("/api/cases/" + id + "/steps")
                .mustBeGood()
                .body()) {
            if (step.equals(one.path("step").asString())) return true;
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable JsonNode last(JsonNode list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private static <T> T waitFor(String what, Supplier<@org.jspecify.annotations.Nullable T> look) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var found = look.get();
            if (found != null) return found;
            pause();
        }
        throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
