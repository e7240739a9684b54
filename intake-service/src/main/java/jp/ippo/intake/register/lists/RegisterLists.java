package jp.ippo.intake.register.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一覧の取込みと書出し. A list is taken over whole or not at all: while one row is wrong nothing is stored. What is in the
 * register already is left as it is, and a row that says something else of it is a problem, so a list overwrites nothing.
 */
@Component
public class RegisterLists {

    /** In bytes; more is refused. */
    public static final int LARGEST_FILE = ListFile.LARGEST;

    private static final UUID NOBODY_YET = new UUID(0, 0);
    private static final String NOTE = "一覧の取込み（CSV）";

    private final ReadRegister register;
    private final KeepContractors contractors;
    private final KeepContracts contracts;
    private final ContractRows rows;
    private final ListWords words;

    RegisterLists(
            ReadRegister register,
            KeepContractors contractors,
            KeepContracts contracts,
            ContractRows rows,
            ListWords words) {
        this.register = register;
        this.contractors = contractors;
        this.contracts = contracts;
        this.rows = rows;
        this.words = words;
    }

    /**
     * What became of a list.
     *
     * @param problems while there are any, nothing is stored
     * @param unchanged contracts that are in the register already, just so
     */
    public record Outcome(List<ListProblem> problems, int contractors, int contracts, int unchanged) {}

    /** The register as a list: UTF-8 with a byte order mark, no cell a formula. */
    public byte[] write(Keeper by) {
        var all = new ArrayList<Row>();
        var known = new LinkedHashMap<UUID, Contractor>();
        for (var contract : register.contracts(by.seesOnly())) {
            var contractor = known.computeIfAbsent(
                    contract.entry().contractorId(),
                    id -> register.contractor(id).orElseThrow().entry());
            all.addAll(rows.of(contractor, contract.entry()));
        }
        return ListFile.write(all);
    }

    /** @param bodies of this installation, by their code */
    @Transactional
    public Outcome takeOver(byte[] file, Function<String, Optional<ReportingBody>> bodies, Keeper by) {
        var problems = new ArrayList<ListProblem>();
        var read = ListFile.read(file, problems);
        if (problems.isEmpty() && read.isEmpty())
            problems.add(new ListProblem(1, "", "取り込む行がありません。 / There is no row to take over."));
        refuseIncomplete(read, bodies, problems);
        if (!problems.isEmpty()) return refused(problems);

        var companies = new Companies(register, contractors, problems);
        var planned = new ArrayList<Planned>();
        int unchanged = 0;
        for (var group : grouped(read).values()) {
            var reading = new ContractReading(group, words, problems);
            var name = group.get(0).at(Column.CONTRACTOR);
            companies.read(group);
            var body = bodies.apply(group.get(0).at(Column.BODY)).orElseThrow();
            int before = problems.size();
            var contract = reading.contract(NOBODY_YET, body);
            contracts.problems(contract).forEach(problem -> problems.add(reading.placed(problem)));
            if (problems.size() > before) continue;
            var existing = existing(name, contract);
            if (existing.isEmpty()) planned.add(new Planned(name, contract));
            else if (says(existing.get(), name, contract)) unchanged++;
            else
                problems.add(new ListProblem(
                        group.get(0).line(),
                        "",
                        "この契約は登録済みで、内容が違います。画面で変更してください。 / It is in the register already and says something else."));
        }
        if (!problems.isEmpty()) return refused(problems);
        int added = companies.store(by);
        for (var one : planned)
            contracts.add(
                    one.contract()
                            .of(register.contractorNamed(one.contractor())
                                    .orElseThrow()
                                    .id()),
                    NOTE,
                    by);
        return new Outcome(List.of(), added, planned.size(), unchanged);
    }

    private record Planned(String contractor, Contract contract) {}

    private static Outcome refused(List<ListProblem> problems) {
        return new Outcome(
                problems.stream()
                        .sorted(java.util.Comparator.comparingInt(ListProblem::line))
                        .toList(),
                0,
                0,
                0);
    }

    private static void refuseIncomplete(
            List<Row> read, Function<String, Optional<ReportingBody>> bodies, List<ListProblem> problems) {
        for (var row : read) {
            for (var column : Column.REQUIRED)
                if (row.at(column).isEmpty())
                    problems.add(new ListProblem(row.line(), column.heading(), "必須です。 / It is required."));
            var code = row.at(Column.BODY);
            if (!code.isEmpty() && bodies.apply(code).isEmpty())
                problems.add(new ListProblem(
                        row.line(), Column.BODY.heading(), "この機関コードは設定にありません。 / There is no body with this code."));
        }
    }

    /** Rows of one contract, wherever they stand: same contractor, body, department, number and subject. */
    private static Map<List<String>, List<Row>> grouped(List<Row> read) {
        var groups = new LinkedHashMap<List<String>, List<Row>>();
        for (var row : read)
            groups.computeIfAbsent(
                            List.of(
                                    ReadRegister.sameCompany(row.at(Column.CONTRACTOR)),
                                    row.at(Column.BODY),
                                    row.at(Column.DEPARTMENT),
                                    row.at(Column.NUMBER),
                                    row.at(Column.SUBJECT)),
                            key -> new ArrayList<>())
                    .add(row);
        return groups;
    }

    private Optional<Version<Contract>> existing(String contractor, Contract read) {
        return register.contractorNamed(contractor).stream()
                .flatMap(found -> register.contractsOf(found.id()).stream())
                .filter(one -> {
                    var entry = one.entry();
                    return entry.body().code().equals(read.body().code())
                            && entry.department().equals(read.department())
                            && entry.subject().equals(read.subject())
                            && java.util.Objects.equals(entry.number(), read.number());
                })
                .findFirst();
    }

    private boolean says(Version<Contract> existing, String name, Contract read) {
        var plain = new Contractor(name, null, null, null, null);
        return cells(plain, existing.entry()).equals(cells(plain, read));
    }

    private List<Map<Column, String>> cells(Contractor contractor, Contract contract) {
        return rows.of(contractor, contract).stream().map(Row::cells).toList();
    }
}
