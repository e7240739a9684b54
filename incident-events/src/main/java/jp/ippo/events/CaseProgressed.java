package jp.ippo.events;

import java.time.Instant;
import java.util.UUID;

/**
 * 対応の進捗: a step in the privacy office's case. Counts and states only: no text a person wrote, nobody's name.
 *
 * @param sequence counted from 1 per incident, without gaps
 * @param by account of the member of staff, or {@code ippo}
 * @param people null until a list of affected people was uploaded
 * @param drill 訓練: an exercise. Never null: what does not say it is a drill is real; an incident never changes from one to
 *     the other
 */
public record CaseProgressed(
        UUID incidentId,
        int sequence,
        Instant at,
        String by,
        Step step,
        Gate publicationGate,
        People people,
        Boolean drill) {

    /** Event type, and the name of its topic. */
    public static final String TYPE = "jp.ippo.case.progressed.v1";

    /** Also for readers of a message without the field: it is no drill. */
    public CaseProgressed {
        drill = Boolean.TRUE.equals(drill);
    }

    public enum Step {
        CASE_OPENED,
        /** the judgement changed */
        DECISION_CHANGED,
        /** 速報 drafted */
        PRELIMINARY_REPORT_DRAFTED,
        /** 速報 filed with the PPC by a person, receipt recorded */
        PRELIMINARY_REPORT_FILED,
        /** 一報 recorded: the gate opens */
        FIRST_CONTACT_RECORDED,
        PUBLICATION_REFUSED,
        PUBLICATION_CLEARED,
        PEOPLE_UPLOADED,
        NOTICE_DRAFTED,
        NOTICE_APPROVED,
        SENDING_STARTED,
        SENDING_STOPPED,
        SENDING_FINISHED,
        /** 留め置き: nothing more leaves for somebody of the lists */
        PERSON_HELD,
        /** a decision about somebody held counts: told, or not told */
        HOLD_DECIDED,
        /** 確報 drafted */
        FINAL_REPORT_DRAFTED,
        /** a second person signed a version of a report */
        REPORT_SIGNED,
        /** 続報 filed */
        FOLLOW_UP_REPORT_FILED,
        /** 確報 filed */
        FINAL_REPORT_FILED,
        /** a filed report was withdrawn with the PPC */
        REPORT_WITHDRAWN,
        /** 公表の予定日時 set or moved */
        PUBLICATION_PLANNED,
        /** 公表しない: decided with a reason of the body's policy */
        PUBLICATION_WITHHELD,
        /** a reminder of a date went out */
        REMINDED,
        /** a superior was told */
        ESCALATED,
        /** 総務省, 都道府県, 警察 and others: told, with proof */
        OTHER_DUTY_PROVED,
        /** a trial mail went to staff */
        CANARY_SENT,
        /** a person saw it arrive and found it right */
        CANARY_CONFIRMED,
        NOTICE_APPROVAL_WITHDRAWN,
        /** the sending starts by itself at a set time */
        SENDING_SCHEDULED,
        /** it no longer does: a person withdrew it */
        SENDING_UNSCHEDULED,
        /** it should have started by itself and could not: a person must look */
        SENDING_NOT_STARTED,
        /** the key of the people affected was destroyed at the end of its retention */
        PEOPLE_SHREDDED,
        CASE_CLOSED,
        CASE_REOPENED
    }

    /** 公表の可否. */
    public enum Gate {
        CLOSED,
        OPEN
    }

    /** 本人通知 by state; the parts always sum to {@code total}. */
    public record People(int total, int waiting, int sending, int sent, int refused, int inDoubt) {}
}
