package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 本人通知: owed with the report; two exceptions, each claimed by a person, and the report stays. */
class IndividualNoticeTest {

    @Test
    void the_notice_goes_with_the_report() {
        assertThat(judge(facts().affected(101, 101)).individualNotice()).isEqualTo(NoticeDuty.REQUIRED);
        assertThat(judge(facts()).individualNotice()).isEqualTo(NoticeDuty.NOT_REQUIRED);
        assertThat(judge(facts().affected(1, null)).individualNotice()).isEqualTo(NoticeDuty.AWAITING_PERSON);
    }

    @Test
    void difficult_with_a_substitute_measure() {
        var judgement = judge(facts().affected(101, 101), Question.NOTICE_DIFFICULT_WITH_SUBSTITUTE, Answer.YES);

        assertThat(judgement.individualNotice()).isEqualTo(NoticeDuty.SUBSTITUTE_MEASURE);
        assertThat(judgement.duty()).isEqualTo(Duty.REQUIRED);
    }

    @Test
    void article_78_information_removes_the_notice_and_never_the_report() {
        var judgement = judge(facts().affected(101, 101), Question.NOTICE_ARTICLE_78, Answer.YES);

        assertThat(judgement.individualNotice()).isEqualTo(NoticeDuty.EXEMPT_ARTICLE_78);
        assertThat(judgement.duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judgement.deadlines()).isPresent();
    }

    @Test
    void article_78_does_not_exist_for_a_hospital() {
        var hospital = facts().body(BodyKind.HOSPITAL_OR_CLINIC).affected(1001, 1001);

        assertThat(judge(hospital, Question.NOTICE_ARTICLE_78, Answer.YES).individualNotice())
                .isEqualTo(NoticeDuty.REQUIRED);
        assertThat(judge(hospital, Question.NOTICE_DIFFICULT_WITH_SUBSTITUTE, Answer.YES)
                        .individualNotice())
                .isEqualTo(NoticeDuty.SUBSTITUTE_MEASURE);
    }

    @Test
    void article_78_does_not_exist_for_a_my_number() {
        var incident = facts().affected(101, 101);
        incident.myNumber = new MyNumber(Answer.YES, Answer.NO, Answer.NO, Answer.NO);

        assertThat(judge(incident, Question.NOTICE_ARTICLE_78, Answer.YES).individualNotice())
                .isEqualTo(NoticeDuty.REQUIRED);
    }

    @Test
    void an_exception_is_no_use_while_nobody_knows_whether_a_report_is_owed() {
        assertThat(judge(facts().affected(1, null), Question.NOTICE_ARTICLE_78, Answer.YES)
                        .individualNotice())
                .isEqualTo(NoticeDuty.AWAITING_PERSON);
    }

    @Test
    void claims_are_never_asked() {
        assertThat(Question.NOTICE_ARTICLE_78.isClaim()).isTrue();
        assertThat(Question.NOTICE_DIFFICULT_WITH_SUBSTITUTE.isClaim()).isTrue();
        assertThat(Question.EVENT_OCCURRED.isClaim()).isFalse();
    }

    @Test
    void one_law_that_waits_is_enough_to_wait() {
        var incident = facts();
        incident.myNumber = MyNumber.UNKNOWN;
        assertThat(judge(incident).individualNotice()).isEqualTo(NoticeDuty.AWAITING_PERSON);
        assertThat(judge(incident).duty()).isEqualTo(Duty.AWAITING_PERSON);
        incident.affected(101, 101);
        assertThat(judge(incident).individualNotice()).isEqualTo(NoticeDuty.REQUIRED);
    }
}
