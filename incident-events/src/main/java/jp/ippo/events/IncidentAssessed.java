package jp.ippo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 報告要否の判定: the assessment service, or a person through it, judged one revision of an incident. Every judgement is
 * kept; a later one has a higher {@code number} and replaces the earlier for the reader.
 *
 * @param number counted from 1 per incident, without gaps
 * @param revision the revision of {@link IncidentReported} that was judged
 * @param assessedBy account of the person, or {@code ippo} for the machine
 * @param reason a person's reason; null for the machine
 * @param regime which law was applied, as a stable code
 * @param lawInForceSince from-date of the law version that was applied
 * @param deadlines null when no report is owed
 * @param voluntaryReportOffered no report is owed, but the harm is grave: one may be made all the same
 * @param remarks what the reader must know besides; they decide nothing
 * @param drill 訓練: an exercise. Never null: what does not say it is a drill is real; an incident never changes from one to
 *     the other
 */
public record IncidentAssessed(
        UUID assessmentId,
        UUID incidentId,
        int number,
        int revision,
        Instant assessedAt,
        String assessedBy,
        How how,
        String reason,
        ReportingBody body,
        Duty duty,
        String regime,
        LocalDate lawInForceSince,
        List<Finding> findings,
        List<OpenQuestion> openQuestions,
        Deadlines deadlines,
        NoticeDuty individualNotice,
        Severity severity,
        boolean voluntaryReportOffered,
        List<Remark> remarks,
        Boolean drill) {

    /** Event type, and the name of its topic. */
    public static final String TYPE = "jp.ippo.incident.assessed.v1";

    /** Also for readers of a message without the field: it is no drill. */
    public IncidentAssessed {
        drill = Boolean.TRUE.equals(drill);
    }

    /** How the judgement came about. */
    public enum How {
        /** the machine judged a new revision */
        JUDGED,
        /** a person answered open questions and the machine judged again */
        ANSWERED,
        /** a person overrode the machine with a reason */
        OVERRIDDEN
    }

    /** 報告義務 (法68条1項, 26条1項, 番号法29条の4). */
    public enum Duty {
        REQUIRED,
        NOT_REQUIRED,
        /** a person must answer first; the clocks run as if the report were required */
        AWAITING_PERSON
    }

    /**
     * One item of the law, judged.
     *
     * @param code stable, for example {@code RULE43-4}
     * @param article in the words of the law, for example {@code 施行規則第43条第4号}
     */
    public record Finding(String code, String article, Outcome outcome, String reasonJa, String reasonEn) {

        public enum Outcome {
            MET,
            NOT_MET,
            UNDETERMINED
        }
    }

    /** A question that only a person can answer, asked by a finding. */
    public record OpenQuestion(String code, String findingCode, String questionJa, String questionEn) {}

    /**
     * 期限, all as days in Asia/Tokyo.
     *
     * @param knownOn 知った日 = day 1
     * @param preliminaryTarget 速報の目安, day 3
     * @param preliminaryLimit 速報の外枠, day 5; calendar days, never rolled
     * @param preliminaryLastOpenDay the last open day on or before the limit
     * @param finalDays 30 or 60
     * @param finalDue 確報の期限, rolled to the next open day of the nation
     * @param explanationJa how the dates came about, in words
     * @param alternative null where there is no other reading
     */
    public record Deadlines(
            LocalDate knownOn,
            LocalDate preliminaryTarget,
            LocalDate preliminaryLimit,
            LocalDate preliminaryLastOpenDay,
            int finalDays,
            LocalDate finalDue,
            String explanationJa,
            String explanationEn,
            Alternative alternative) {

        /**
         * The other final date, where an open question or another reading would allow it; the one above holds.
         *
         * @param knownOn the day 1 it counts from
         * @param reasonJa what it depends on
         */
        public record Alternative(
                LocalDate knownOn, int finalDays, LocalDate finalDue, String reasonJa, String reasonEn) {}
    }

    /** What the reader must know besides the judgement. */
    public record Remark(String code, String textJa, String textEn) {}

    /** 本人通知の要否 (法68条2項, 26条2項). */
    public enum NoticeDuty {
        REQUIRED,
        NOT_REQUIRED,
        AWAITING_PERSON,
        /** 困難であって代替措置をとる (1号) */
        SUBSTITUTE_MEASURE,
        /** 法78条1項各号の情報 (2号) */
        EXEMPT_ARTICLE_78
    }

    /** How grave the harm may be. Separate from the duty to report; drives escalation. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }
}
