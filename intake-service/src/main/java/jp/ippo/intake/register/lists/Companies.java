package jp.ippo.intake.register.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import org.jspecify.annotations.Nullable;

/** The contractors a list names: those that are new, and whether it says of the others what the register says. */
final class Companies {

    private static final Map<Column, Function<Contractor, @Nullable String>> SAID = Map.of(
            Column.CORPORATE_NUMBER, Contractor::corporateNumber,
            Column.ADDRESS, Contractor::address,
            Column.CONTACT, Contractor::contact);

    private final ReadRegister register;
    private final KeepContractors contractors;
    private final List<ListProblem> problems;
    private final Map<String, Contractor> read = new LinkedHashMap<>();

    Companies(ReadRegister register, KeepContractors contractors, List<ListProblem> problems) {
        this.register = register;
        this.contractors = contractors;
        this.problems = problems;
    }

    /** @param group the rows of one contract; the first says what is known of its contractor */
    void read(List<Row> group) {
        var row = group.get(0);
        var key = ReadRegister.sameCompany(row.at(Column.CONTRACTOR));
        var known = read.get(key);
        if (known == null)
            known = register.contractorNamed(row.at(Column.CONTRACTOR))
                    .map(found -> found.entry())
                    .orElse(null);
        if (known == null) {
            known = said(row);
            contractors
                    .problems(known)
                    .forEach(problem ->
                            problems.add(new ListProblem(row.line(), heading(problem.field()), problem.problem())));
        }
        read.putIfAbsent(key, known);
        for (var said : SAID.entrySet()) {
            var cell = row.at(said.getKey());
            if (!cell.isEmpty() && !cell.equals(said.getValue().apply(known)))
                problems.add(
                        new ListProblem(
                                row.line(),
                                said.getKey().heading(),
                                "同じ委託先の別の行又は登録済みの内容と違います。 / It differs from what another row or the register says of this contractor."));
        }
    }

    /** @return how many were new */
    int store(Keeper by) {
        int added = 0;
        for (var one : read.values()) {
            if (register.contractorNamed(one.name()).isPresent()) continue;
            contractors.add(one, by);
            added++;
        }
        return added;
    }

    private static Contractor said(Row row) {
        return new Contractor(
                row.at(Column.CONTRACTOR),
                given(row, Column.CORPORATE_NUMBER),
                given(row, Column.ADDRESS),
                given(row, Column.CONTACT),
                null);
    }

    private static @Nullable String given(Row row, Column column) {
        return row.at(column).isEmpty() ? null : row.at(column);
    }

    private static String heading(String field) {
        return Column.HEAD.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .map(Column::heading)
                .orElse("");
    }
}
