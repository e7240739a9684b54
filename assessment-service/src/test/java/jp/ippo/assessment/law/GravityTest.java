package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;
import org.junit.jupiter.api.Test;

/** 重大性: how grave, whatever the duty. */
class GravityTest {

    @Test
    void the_address_that_reached_the_abuser_fits_no_item_and_is_the_worst_case() {
        var judgement = judge(facts().items(DataItem.ADDRESS).with(incident -> incident.severeHarm = Answer.YES));

        assertThat(judgement.duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judgement.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(judgement.voluntaryReportOffered()).isTrue();
    }

    @Test
    void one_plain_letter_is_low_and_an_unknown_harm_is_not() {
        assertThat(judge(facts()).severity()).isEqualTo(Severity.LOW);
        assertThat(judge(facts()).voluntaryReportOffered()).isFalse();
        assertThat(judge(facts().with(incident -> incident.severeHarm = Answer.UNKNOWN))
                        .severity())
                .isEqualTo(Severity.MEDIUM);
        assertThat(judge(facts().with(incident -> incident.specialCare = SpecialCare.UNKNOWN))
                        .severity())
                .isEqualTo(Severity.MEDIUM);
        assertThat(judge(facts().affected(1, null)).severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void the_number_counts_in_steps() {
        assertThat(judge(facts().affected(100, 100)).severity()).isEqualTo(Severity.LOW);
        assertThat(judge(facts().affected(101, 101)).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(judge(facts().affected(1000, 1000)).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(judge(facts().affected(1001, 1001)).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().affected(10_000, 10_000)).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().affected(10_001, 10_001)).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void what_is_sensitive_is_high_from_one_person() {
        assertThat(judge(facts().specialCare(SpecialCare.Kind.DISABILITY)).severity())
                .isEqualTo(Severity.HIGH);
        assertThat(judge(facts().with(i -> i.specialCare = new SpecialCare(Answer.YES, Set.of())))
                        .severity())
                .isEqualTo(Severity.HIGH);
        assertThat(judge(facts().with(i ->
                                i.specialCare = new SpecialCare(Answer.UNKNOWN, Set.of(SpecialCare.Kind.CREED))))
                        .severity())
                .isEqualTo(Severity.HIGH);
        assertThat(judge(facts().with(i -> i.ordinance = new OrdinanceInformation(Answer.NO, Answer.YES)))
                        .severity())
                .isEqualTo(Severity.HIGH);
        assertThat(judge(facts().with(i -> i.propertyDamage = new PropertyDamage(Answer.YES, "given")))
                        .severity())
                .isEqualTo(Severity.HIGH);
        assertThat(judge(facts().items(DataItem.CARD_NUMBER)).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().items(DataItem.MY_NUMBER)).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().with(i -> i.myNumber = new MyNumber(Answer.YES, Answer.NO, Answer.NO, Answer.NO)))
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void a_wrongful_purpose_is_high_and_critical_with_sensitive_data() {
        assertThat(judge(facts().wrongful(Indicator.THEFT)).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().wrongful()).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().with(i -> i.cause = Cause.STOLEN)).severity()).isEqualTo(Severity.HIGH);
        assertThat(judge(facts().wrongful(Indicator.THEFT).specialCare(SpecialCare.Kind.CREED))
                        .severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void what_did_not_happen_harms_nobody_and_offers_no_report() {
        var recovered = facts().affected(20_000, 20_000)
                .with(incident -> incident.recovery = new Recovery(Answer.YES, Answer.YES, "未開封"));
        assertThat(judge(recovered).severity()).isEqualTo(Severity.LOW);

        recovered.severeHarm = Answer.YES;
        assertThat(judge(recovered).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(judge(recovered).voluntaryReportOffered()).isFalse();
    }

    @Test
    void a_contractor_that_told_its_entruster_is_not_offered_a_report() {
        var contractor = facts().body(BodyKind.PRIVATE).affected(1001, 1001);

        assertThat(judge(contractor, Question.ENTRUSTER_TOLD, Answer.YES).voluntaryReportOffered())
                .isFalse();
        assertThat(judge(facts().body(BodyKind.ASSEMBLY).affected(1001, 1001)).voluntaryReportOffered())
                .isTrue();
    }
}
