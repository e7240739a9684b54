package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 留意事項: what does not decide, but must not be forgotten. */
class RemarksTest {

    private static final String BEFORE = "2026-06-13";

    @Test
    void an_amendment_nobody_has_read_is_said_from_its_day_on() {
        assertThat(codes(judge(facts().knownOn(BEFORE)))).isEmpty();
        assertThat(codes(judge(facts().knownOn("2026-06-14")))).containsExactly("AMENDMENT_NOT_READ");
    }

    @Test
    void a_my_number_included_or_unknown_chooses_the_form() {
        var unknown = facts().knownOn(BEFORE).with(incident -> incident.myNumber = MyNumber.UNKNOWN);
        assertThat(codes(judge(unknown))).containsExactly("FORM_MY_NUMBER");
        var without = facts().knownOn(BEFORE).affected(101, 101);
        assertThat(codes(judge(without))).isEmpty();
    }

    @Test
    void a_my_number_chooses_the_form_even_where_none_of_its_items_applies() {
        var company = facts().knownOn(BEFORE).body(BodyKind.PRIVATE).specialCare(SpecialCare.Kind.CREED);
        company.myNumber = new MyNumber(Answer.YES, Answer.NO, Answer.NO, Answer.NO);
        assertThat(codes(judge(company))).containsExactly("FORM_MY_NUMBER");
    }

    @Test
    void the_guideline_alone_states_no_deadline() {
        var sheet = facts().knownOn(BEFORE);
        sheet.myNumber = new MyNumber(Answer.YES, Answer.NO, Answer.NO, Answer.NO);
        assertThat(codes(judge(sheet))).containsExactly("FORM_MY_NUMBER", "GUIDELINE_STATES_NO_DEADLINE");
        sheet.myNumber = new MyNumber(Answer.YES, Answer.UNKNOWN, Answer.NO, Answer.NO);
        assertThat(codes(judge(sheet))).containsExactly("FORM_MY_NUMBER");
    }

    @Test
    void the_form_of_a_hospital_is_to_be_confirmed() {
        var hospital = facts().knownOn(BEFORE).body(BodyKind.HOSPITAL_OR_CLINIC).affected(1001, 1001);
        assertThat(codes(judge(hospital))).containsExactly("FORM_TO_BE_CONFIRMED");
    }

    @Test
    void the_form_of_a_private_body_is_its_own() {
        var company = facts().knownOn(BEFORE).body(BodyKind.PRIVATE).affected(1001, 1001);
        assertThat(codes(judge(company))).isEmpty();
    }

    @Test
    void a_contractors_report_does_not_replace_the_bodys_own() {
        for (var actor : List.of(Involved.Actor.CONTRACTOR, Involved.Actor.SUBCONTRACTOR)) {
            var incident = facts().knownOn(BEFORE).affected(101, 101);
            incident.involved = new Involved(actor, null, null, null);
            assertThat(codes(judge(incident))).containsExactly("CONTRACTOR_DOES_NOT_REPLACE");
        }
        var notOwed = facts().knownOn(BEFORE);
        notOwed.involved = new Involved(Involved.Actor.CONTRACTOR, null, null, null);
        assertThat(codes(judge(notOwed))).isEmpty();
    }

    @Test
    void the_assembly_looks_at_its_own_ordinance() {
        var judgement = judge(facts().knownOn(BEFORE).body(BodyKind.ASSEMBLY));

        assertThat(codes(judgement)).containsExactly("OWN_ORDINANCE");
        assertThat(judgement.remarks()).allSatisfy(remark -> {
            assertThat(remark.ja()).isNotBlank();
            assertThat(remark.en()).isNotBlank();
        });
    }

    private static List<String> codes(Judgement judgement) {
        return judgement.remarks().stream().map(Remark::code).toList();
    }
}
