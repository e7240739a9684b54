package jp.ippo.intake.register.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ippo.door.FieldProblem;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.Subcontract;
import org.jspecify.annotations.Nullable;

/** The rows of one contract, read together. */
final class ContractReading {

    private static final Pattern TIER = Pattern.compile("\\d+(の\\d+)*");
    private static final Pattern PLACE = Pattern.compile("(data|subcontracts|clauses)\\[(\\d+)]\\.?");

    private final List<Row> rows;
    private final ListWords words;
    private final List<ListProblem> problems;
    private final List<Integer> linesOfData = new ArrayList<>();
    private final List<Integer> linesOfSubcontracts = new ArrayList<>();

    ContractReading(List<Row> rows, ListWords words, List<ListProblem> problems) {
        this.rows = rows;
        this.words = words;
        this.problems = problems;
    }

    private Row first() {
        return rows.get(0);
    }

    Contract contract(UUID contractor, ReportingBody body) {
        refuseOtherWords();
        var head = new RowReading(first(), words, problems);
        return new Contract(
                contractor,
                body,
                first().at(Column.DEPARTMENT),
                head.text(Column.NUMBER),
                first().at(Column.SUBJECT),
                head.text(Column.OWNER),
                new Contract.Days(
                        head.day(Column.FROM),
                        head.day(Column.UNTIL),
                        head.day(Column.ENDED_ON),
                        head.day(Column.CERTIFICATE_BY)),
                new Contract.Work(
                        head.text(Column.RESPONSIBLE), head.text(Column.PLACE), head.text(Column.AFFILIATION)),
                head.number(Column.NOTICE_HOURS),
                schedule(head),
                data(),
                subcontracts(),
                Arrays.stream(Clause.values()).map(head::clause).toList());
    }

    /** What stands once must not stand otherwise in a later row. */
    private void refuseOtherWords() {
        for (var row : rows.subList(1, rows.size()))
            for (var cell : row.cells().entrySet()) {
                var column = cell.getKey();
                boolean isOfPart = Column.OF_DATA.contains(column) || Column.OF_SUBCONTRACT.contains(column);
                if (!isOfPart && !cell.getValue().equals(first().at(column)))
                    problems.add(new ListProblem(
                            row.line(),
                            column.heading(),
                            "同じ契約の最初の行（" + first().line()
                                    + "行目）と違います。 / It differs from the first row of this contract."));
            }
    }

    private static Contract.@Nullable Schedule schedule(RowReading head) {
        var first = head.day(Column.FIRST_CONFIRMATION);
        var months = head.number(Column.EVERY_MONTHS);
        if (first == null && months == null) return null;
        if (first == null) head.wrong(Column.FIRST_CONFIRMATION, "初回の確認日も入力してください。", "Say when the first one is.");
        if (months == null) head.wrong(Column.EVERY_MONTHS, "何か月ごとかも入力してください。", "Say how often.");
        return first == null || months == null ? null : new Contract.Schedule(first, months);
    }

    private List<EntrustedData> data() {
        var all = new ArrayList<EntrustedData>();
        for (var row : rows) {
            if (!row.hasAny(Column.OF_DATA)) continue;
            linesOfData.add(row.line());
            all.add(new RowReading(row, words, problems).data());
        }
        return all;
    }

    private List<Subcontract> subcontracts() {
        var all = new ArrayList<Subcontract>();
        Map<String, UUID> byTier = new HashMap<>();
        for (var row : rows) {
            if (!row.hasAny(Column.OF_SUBCONTRACT)) continue;
            linesOfSubcontracts.add(row.line());
            var reading = new RowReading(row, words, problems);
            var tier = row.at(Column.TIER).isEmpty() ? String.valueOf(all.size() + 1) : row.at(Column.TIER);
            int last = tier.lastIndexOf('の');
            var under = last < 0 ? null : byTier.get(tier.substring(0, last));
            boolean isMisplaced = !TIER.matcher(tier).matches() || last >= 0 && under == null;
            if (isMisplaced)
                reading.wrong(
                        Column.TIER,
                        "再委託番号は 1、1の1、1の1の1 の形で、上位の行を先に書いてください。",
                        "Tiers are numbered 1, 1の1, 1の1の1, the upper one first.");
            var one = reading.subcontract(under);
            if (byTier.put(tier, one.id()) != null && !isMisplaced)
                reading.wrong(Column.TIER, "同じ再委託番号が二つあります。", "The number stands there twice.");
            all.add(one);
        }
        return all;
    }

    /** A problem of the contract, with the line and column it came from. */
    ListProblem placed(FieldProblem problem) {
        var place = PLACE.matcher(problem.field());
        int line = first().line();
        var field = problem.field();
        if (place.lookingAt()) {
            int at = Integer.parseInt(place.group(2));
            var part = place.group(1);
            if (part.equals("clauses")) field = "clauses." + Clause.values()[at] + "." + field.substring(place.end());
            else {
                field = part + "." + field.substring(place.end());
                line = (part.equals("data") ? linesOfData : linesOfSubcontracts).get(at);
            }
        }
        var wanted = field;
        var heading = Column.ALL.stream()
                .filter(column -> column.field().equals(wanted))
                .findFirst()
                .map(Column::heading)
                .orElse("");
        return new ListProblem(line, heading, problem.problem());
    }
}
