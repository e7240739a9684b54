package jp.ippo.assessment.law;

/** 本人への通知: owed with the report, unless a person claims one of the two exceptions. Text: notice.ja.md */
final class IndividualNotice {

    private IndividualNotice() {}

    /**
     * @param governing the duty under 法68条 or 26条
     * @param myNumber the duty under 番号法 (or its guideline), which knows the first exception only
     */
    static NoticeDuty of(Matter matter, Regime regime, Duty governing, Duty myNumber) {
        if (governing != Duty.REQUIRED && myNumber != Duty.REQUIRED) {
            boolean open = governing == Duty.AWAITING_PERSON || myNumber == Duty.AWAITING_PERSON;
            return open ? NoticeDuty.AWAITING_PERSON : NoticeDuty.NOT_REQUIRED;
        }
        if (matter.answers().affirm(Question.NOTICE_DIFFICULT_WITH_SUBSTITUTE)) {
            return NoticeDuty.SUBSTITUTE_MEASURE;
        }
        boolean article78 = regime == Regime.ARTICLE_68
                && myNumber == Duty.NOT_REQUIRED
                && matter.answers().affirm(Question.NOTICE_ARTICLE_78);
        return article78 ? NoticeDuty.EXEMPT_ARTICLE_78 : NoticeDuty.REQUIRED;
    }
}
