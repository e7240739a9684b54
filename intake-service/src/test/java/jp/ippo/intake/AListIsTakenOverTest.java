package jp.ippo.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ippo.intake.RegisterSamples.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.ClauseAnswer;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.Evidence;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Subcontract;
import jp.ippo.intake.register.lists.ListProblem;
import jp.ippo.intake.register.lists.RegisterLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AListIsTakenOverTest extends RunningIntake {

    private static final String HEADINGS = "委託先名,機関コード,所属,件名,開始日,条項1,人数,情報の名称,再委託番号,再委託先,再委託の同意\r\n";

    @Autowired
    RegisterLists lists;

    @Autowired
    ReadRegister register;

    @Autowired
    KeepContractors contractors;

    @Autowired
    KeepContracts contracts;

    private String name = "";

    @BeforeEach
    void anotherName() {
        name = "委託先" + newKey();
    }

    @Test
    void a_list_of_an_office_becomes_contractors_and_contracts() {
        var outcome = takeOver((HEADINGS
                        + name + ",mayor,市民部 税務課,納税通知書の印刷,令和6年4月1日,有,\"151,421\",納税通知書,1,下請,無\r\n"
                        + name + ",mayor,市民部 税務課,納税通知書の印刷,,,,,1の1,孫請,\r\n")
                .getBytes(UTF_8));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.contractors()).isEqualTo(1);
        assertThat(outcome.contracts()).isEqualTo(1);
        var contract = only();
        assertThat(contract.on().from()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(contract.data().get(0).people().confirmed()).isEqualTo(151_421);
        assertThat(contract.subcontracts().get(1).under())
                .isEqualTo(contract.subcontracts().get(0).id());
        assertThat(contract.subcontracts().get(0).consent()).isEqualTo(Answer.NO);
        assertThat(contract.subcontracts().get(1).consent()).isEqualTo(Answer.UNKNOWN);
        assertThat(contract.clause(Clause.POLICY_OBSERVANCE).included()).isEqualTo(Answer.YES);
        assertThat(contract.clause(Clause.AUDIT).included()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void it_may_come_from_excel_in_windows_31j_or_with_a_byte_order_mark() {
        var row = name + ",mayor,総務課,㈱の髙橋①,,,,,,,\r\n";
        assertThat(takeOver((HEADINGS + row).getBytes(Charset.forName("windows-31j")))
                        .contracts())
                .isEqualTo(1);
        assertThat(only().subject()).isEqualTo("㈱の髙橋①");
        assertThat(takeOver(("\uFEFF" + HEADINGS + row).getBytes(UTF_8)).unchanged())
                .isEqualTo(1);
    }

    @Test
    void one_wrong_row_stores_nothing_and_every_wrong_cell_is_named_with_its_line() {
        var outcome = takeOver((HEADINGS
                        + name + ",mayor,総務課,良い行,2024-04-01,有,1,名簿,,,\r\n"
                        + name + ",nobody,総務課,\"二行の\n件名\",2024-04-01,有,1,名簿,,,\r\n"
                        + name + ",mayor,,所属なし,,,,,,,\r\n")
                .getBytes(UTF_8));
        assertThat(outcome.problems())
                .extracting(ListProblem::line, ListProblem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "機関コード"), org.assertj.core.groups.Tuple.tuple(5, "所属"));
        assertThat(register.contractorNamed(name)).isEmpty();

        var cells = takeOver((HEADINGS
                        + name + ",mayor,総務課,良い行,2024-04-01,有,1,名簿,,,\r\n"
                        + name + ",mayor,総務課,悪い行,いつか,たぶん,百人,,1の1,下請,さあ\r\n")
                .getBytes(UTF_8));
        assertThat(cells.problems()).extracting(ListProblem::line).containsOnly(3);
        assertThat(cells.problems())
                .extracting(ListProblem::column)
                .contains("開始日", "条項1", "人数", "情報の名称", "再委託番号", "再委託の同意");
        assertThat(cells.problems())
                .allSatisfy(problem ->
                        assertThat(problem.problem()).doesNotContain("百人").doesNotContain("いつか"));
        assertThat(register.contractorNamed(name)).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_refused_whole() {
        assertThat(takeOver(new byte[] {(byte) 0xff, (byte) 0xff}).problems()).hasSize(1);
        assertThat(takeOver(new byte[0]).problems()).isNotEmpty();
        assertThat(takeOver("委託先名,機関コード,所属\r\n".getBytes(UTF_8)).problems())
                .extracting(ListProblem::column)
                .containsExactly("件名");
        assertThat(takeOver((HEADINGS + name + ",mayor,\"総務課,x").getBytes(UTF_8))
                        .problems())
                .extracting(ListProblem::line)
                .containsExactly(2);
    }

    @Test
    void a_list_overwrites_nothing() {
        takeOver((HEADINGS + name + ",mayor,総務課,印刷,2024-04-01,有,,,,,\r\n").getBytes(UTF_8));
        var outcome = takeOver((HEADINGS + name + ",mayor,総務課,印刷,2025-04-01,有,,,,,\r\n").getBytes(UTF_8));

        assertThat(outcome.problems()).extracting(ListProblem::line).containsExactly(2);
        assertThat(only().on().from()).isEqualTo(LocalDate.of(2024, 4, 1));
    }

    @Test
    void what_is_handed_out_and_taken_over_again_changes_nothing_and_is_the_same_elsewhere() {
        everythingThatCanBeSaid();
        var handedOut = lists.write(OFFICER);

        var again = takeOver(onlyOf(new String(handedOut, UTF_8), name).getBytes(UTF_8));
        assertThat(again).isEqualTo(new RegisterLists.Outcome(List.of(), 0, 0, 1));

        var elsewhere = new String(handedOut, UTF_8).replace(name, name + "新");
        var outcome = takeOver(onlyOf(elsewhere, name + "新").getBytes(UTF_8));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.contracts()).isEqualTo(1);
        assertThat(onlyOf(new String(lists.write(OFFICER), UTF_8), name + "新"))
                .isEqualTo(onlyOf(elsewhere, name + "新"));
    }

    @Test
    void no_cell_that_is_handed_out_is_a_formula() {
        everythingThatCanBeSaid();

        assertThat(new String(lists.write(OFFICER), UTF_8))
                .startsWith("\uFEFF委託先名,")
                .contains(",'=cmd|' /C calc'!A1,")
                .contains(",'+担当,")
                .contains(",'見本市,");
    }

    private void everythingThatCanBeSaid() {
        var contractor = contractors
                .add(new Contractor(name, "1234567890123", "見本市1", "06-0000-0000", null), OFFICER)
                .id();
        var under = UUID.randomUUID();
        contracts.add(
                new Contract(
                        contractor,
                        new ReportingBody("mayor", "見本市長", ReportingBody.Kind.EXECUTIVE),
                        "総務課",
                        "R6-1",
                        "=cmd|' /C calc'!A1",
                        "+担当",
                        new Contract.Days(
                                LocalDate.of(2024, 4, 1),
                                LocalDate.of(2025, 3, 31),
                                LocalDate.of(2025, 1, 31),
                                LocalDate.of(2025, 2, 28)),
                        new Contract.Work("責任者", "'見本市", "別会社"),
                        0,
                        new Contract.Schedule(LocalDate.of(2024, 10, 1), 6),
                        List.of(
                                new EntrustedData(
                                        UUID.randomUUID(),
                                        "名簿",
                                        java.util.Set.of(Subject.RESIDENTS, Subject.STAFF),
                                        new Affected(10, 20, Affected.Unit.HOUSEHOLDS),
                                        java.util.Set.of(DataItem.NAME, DataItem.BANK_ACCOUNT_WITH_MEANS),
                                        Answer.NO,
                                        Answer.YES,
                                        new EntrustedData.Ending(
                                                EntrustedData.Ending.Kind.DISPOSED,
                                                LocalDate.of(2025, 2, 1),
                                                new Evidence("証明書 第1号", null))),
                                new EntrustedData(
                                        UUID.randomUUID(),
                                        "写真",
                                        null,
                                        null,
                                        null,
                                        Answer.UNKNOWN,
                                        Answer.UNKNOWN,
                                        null)),
                        List.of(
                                new Subcontract(
                                        under,
                                        null,
                                        "下請",
                                        "印刷",
                                        "別の市",
                                        "さらに別",
                                        Answer.YES,
                                        LocalDate.of(2024, 4, 2),
                                        new Evidence("同意書", null)),
                                new Subcontract(
                                        UUID.randomUUID(),
                                        under,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Answer.UNKNOWN,
                                        null,
                                        Evidence.NONE),
                                new Subcontract(
                                        UUID.randomUUID(),
                                        null,
                                        "もう一社",
                                        null,
                                        null,
                                        null,
                                        Answer.NO,
                                        null,
                                        Evidence.NONE)),
                        List.of(
                                new ClauseAnswer(
                                        Clause.AUDIT, Answer.YES, new Evidence("第12条, 「監査」", null), null, null),
                                new ClauseAnswer(Clause.DAMAGES, Answer.NO, Evidence.NONE, null, null))),
                null,
                OFFICER);
    }

    private static String onlyOf(String list, String contractor) {
        return list.lines()
                .filter(line -> line.contains(contractor) || line.contains("委託先名"))
                .collect(java.util.stream.Collectors.joining("\r\n"));
    }

    private Contract only() {
        var contractor = register.contractorNamed(name).orElseThrow();
        var all = register.contractsOf(contractor.id());
        assertThat(all).hasSize(1);
        return all.get(0).entry();
    }

    private RegisterLists.Outcome takeOver(byte[] file) {
        return lists.takeOver(
                file,
                code -> code.equals("mayor")
                        ? Optional.of(new ReportingBody("mayor", "見本市長", ReportingBody.Kind.EXECUTIVE))
                        : Optional.empty(),
                OFFICER);
    }
}
