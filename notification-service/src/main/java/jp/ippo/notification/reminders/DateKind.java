package jp.ippo.notification.reminders;

/** Dates of a case that somebody is reminded of. */
public enum DateKind {
    /** 一報: must come before any publication; no law sets a day, the office does */
    FIRST_CONTACT(SetBy.OFFICE),
    /** 速報の目安, day 3 */
    PRELIMINARY_TARGET(SetBy.GUIDELINE),
    /** 速報の外枠, day 5; never rolled over closed days */
    PRELIMINARY_LIMIT(SetBy.GUIDELINE),
    /** 確報の期限 (施行規則44条) */
    FINAL(SetBy.LAW),
    /** 本人通知: the law says 速やかに and no day (施行規則45条); the office sets one */
    INDIVIDUAL_NOTICE(SetBy.OFFICE),
    /** the judgement of the newest report, which was not heard: the limits run meanwhile, and nobody knows which */
    JUDGEMENT(SetBy.OFFICE),
    /** questions of the judgement that wait for a person */
    OPEN_QUESTIONS(SetBy.OFFICE),
    /** 公表の予定 */
    PLANNED_PUBLICATION(SetBy.OFFICE),
    /** 総務省, 都道府県, 警察 and others */
    OTHER_DUTY(SetBy.OFFICE);

    private final SetBy setBy;

    DateKind(SetBy setBy) {
        this.setBy = setBy;
    }

    public SetBy setBy() {
        return setBy;
    }

    /** Whose day it is. */
    public enum SetBy {
        LAW,
        GUIDELINE,
        OFFICE
    }
}
