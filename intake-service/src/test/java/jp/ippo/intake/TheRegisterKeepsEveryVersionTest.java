package jp.ippo.intake;

import static jp.ippo.intake.RegisterSamples.CLERK;
import static jp.ippo.intake.RegisterSamples.OFFICER;
import static jp.ippo.intake.RegisterSamples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.ippo.door.Refused;
import jp.ippo.events.Answer;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.GapKind;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.ReadRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TheRegisterKeepsEveryVersionTest extends RunningIntake {

    @Autowired
    KeepContractors contractors;

    @Autowired
    KeepContracts contracts;

    @Autowired
    ReadRegister register;

    private UUID biprogy = UUID.randomUUID();

    @BeforeEach
    void register() {
        biprogy = register.contractorNamed("BIPROGY")
                .orElseGet(() -> contractors.add(RegisterSamples.named("BIPROGY"), OFFICER))
                .id();
    }

    @Test
    void a_change_is_a_new_version_and_the_one_before_stays_as_it_was() {
        var first = contracts.add(RegisterSamples.amagasaki(biprogy), null, CLERK);
        var next = contracts.change(
                first.id(),
                before -> running(before, LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31)),
                "契約書を確認した",
                OFFICER,
                number -> number == 1);

        assertThat(next.number()).isEqualTo(2);
        assertThat(register.history(first.id(), Contract.class)).containsExactly(first, next);
        assertThat(register.contractAsOf(first.id(), first.at())).contains(first);
        assertThat(register.contractAsOf(first.id(), first.at().minusSeconds(1)))
                .isEmpty();
        assertThat(register.contract(first.id())).contains(next);
    }

    @Test
    void what_changes_nothing_is_no_version() {
        var first = contracts.add(RegisterSamples.amagasaki(biprogy), null, CLERK);

        assertThat(contracts.change(first.id(), UnaryOperator.identity(), "同じ", CLERK, number -> true))
                .isEqualTo(first);
        assertThat(register.history(first.id(), Contract.class)).hasSize(1);
    }

    @Test
    void who_saw_an_older_version_overwrites_nothing() {
        var first = contracts.add(RegisterSamples.amagasaki(biprogy), null, CLERK);
        contracts.change(
                first.id(), before -> running(before, null, LocalDate.of(2023, 3, 31)), null, CLERK, number -> true);

        assertThatThrownBy(() ->
                        contracts.change(first.id(), before -> running(before, null, null), null, CLERK, n -> n == 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.status().value()).isEqualTo(412));
    }

    @Test
    void the_database_refuses_to_change_the_history() {
        contracts.add(RegisterSamples.amagasaki(biprogy), null, CLERK);

        for (var forbidden : List.of(
                "update register_version set content = '{}'",
                "delete from register_version",
                "truncate register_version"))
            assertThatThrownBy(() -> jdbc.sql(forbidden).update())
                    .hasStackTraceContaining("register_version is append-only");
    }

    @Test
    void all_thirteen_clauses_are_gaps_until_somebody_looks_and_unknown_is_not_no() {
        var first = contracts.add(RegisterSamples.amagasaki(biprogy), null, CLERK);

        assertThat(register.gaps(first.id())).hasSize(13).allSatisfy(answer -> assertThat(answer.gap())
                .contains(GapKind.UNKNOWN));
        assertThat(first.entry().clause(Clause.AUDIT).included()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void consent_is_unknown_unless_the_register_says_otherwise() {
        var first = contracts.add(RegisterSamples.amagasaki(biprogy), null, CLERK);

        assertThat(first.entry().subcontracts().get(0).consent()).isEqualTo(Answer.NO);
        assertThat(register.consentTo(first.id(), "どこかの会社")).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void one_company_is_one_entry_however_its_name_is_written() {
        contractors.add(RegisterSamples.named("株式会社イセトー"), OFFICER);

        assertThat(register.contractorNamed("（株） ｲｾﾄｰ")).isPresent();
        assertThatThrownBy(() -> contractors.add(RegisterSamples.named("イセトー株式会社"), OFFICER))
                .isInstanceOf(Refused.class);
    }
}
