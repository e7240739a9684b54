package jp.ippo.intake;

import static jp.ippo.intake.RegisterSamples.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register would have said of the contractors of published incidents (law/cases.md nos. 1, 4, 7). */
class PublishedIncidentsInTheRegisterTest extends RunningIntake {

    @Autowired
    KeepContractors contractors;

    @Autowired
    KeepContracts contracts;

    @Autowired
    ReadRegister register;

    @Test
    void one_vendor_holds_the_data_of_many_bodies_each_with_its_own_contract() {
        var iseto = contractors.add(RegisterSamples.named("イセトー（見本）"), OFFICER).id();
        var wakayama = contracts.add(RegisterSamples.wakayama(iseto), null, OFFICER);
        var yokosuka = contracts.add(RegisterSamples.yokosuka(iseto), null, OFFICER);

        assertThat(register.contractsOf(iseto)).containsExactlyInAnyOrder(wakayama, yokosuka);
        assertThat(people(register.contractsOf(iseto))).containsExactlyInAnyOrder(151_421, 18);
        assertThat(register.contractsOf(iseto))
                .extracting(one -> one.entry().body().name())
                .containsExactlyInAnyOrder("和歌山市長", "横須賀市選挙管理委員会");
        assertThat(yokosuka.entry().subcontracts().get(0).consent()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void data_kept_after_the_end_is_an_open_duty_whose_day_is_unknown_until_somebody_knows_the_end() {
        var iseto =
                contractors.add(RegisterSamples.named("イセトー（二つ目の見本）"), OFFICER).id();
        var id = contracts.add(RegisterSamples.wakayama(iseto), null, OFFICER).id();

        var duty = register.returnDuty(id);
        assertThat(duty.open()).hasSize(1);
        assertThat(duty.dueOn()).isEmpty();
        assertThat(duty.isOverdueOn(LocalDate.of(2024, 5, 26))).isFalse();

        contracts.change(
                id,
                before -> RegisterSamples.running(before, null, LocalDate.of(2024, 3, 31)),
                null,
                OFFICER,
                n -> true);
        assertThat(register.returnDuty(id).isOverdueOn(LocalDate.of(2024, 3, 31)))
                .isFalse();
        assertThat(register.returnDuty(id).isOverdueOn(LocalDate.of(2024, 4, 1)))
                .isTrue();
    }

    @Test
    void the_lower_tier_worked_without_consent_and_every_clause_is_a_gap() {
        var biprogy =
                contractors.add(RegisterSamples.named("BIPROGY（見本）"), OFFICER).id();
        var amagasaki = contracts.add(RegisterSamples.amagasaki(biprogy), null, OFFICER);

        assertThat(amagasaki.entry().subcontracts().get(0).consent()).isEqualTo(Answer.NO);
        assertThat(register.gaps(amagasaki.id())).hasSize(13);
    }

    private static List<Integer> people(List<Version<Contract>> contracts) {
        return contracts.stream()
                .map(one -> one.entry().data().get(0).people().confirmed())
                .toList();
    }
}
