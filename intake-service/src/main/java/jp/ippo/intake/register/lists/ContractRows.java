package jp.ippo.intake.register.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.Subcontract;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A contract as rows: the first row says what it is, its first data set and its first sub-contract; each further row the
 * next of both. What makes it this contract stands in every row.
 */
@Component
class ContractRows {

    private final ListWords words;

    ContractRows(ListWords words) {
        this.words = words;
    }

    List<Row> of(Contractor contractor, Contract contract) {
        var tiers = tiers(contract);
        int rows = Math.max(1, Math.max(contract.data().size(), tiers.size()));
        var all = new ArrayList<Row>();
        for (int i = 0; i < rows; i++) {
            var cells = new LinkedHashMap<Column, String>();
            put(cells, Column.CONTRACTOR, contractor.name());
            put(cells, Column.BODY, contract.body().code());
            put(cells, Column.DEPARTMENT, contract.department());
            put(cells, Column.NUMBER, contract.number());
            put(cells, Column.SUBJECT, contract.subject());
            if (i == 0) head(cells, contractor, contract);
            if (i < contract.data().size()) data(cells, contract.data().get(i));
            if (i < tiers.size()) subcontract(cells, tiers.get(i));
            all.add(new Row(0, cells));
        }
        return all;
    }

    private void head(Map<Column, String> cells, Contractor contractor, Contract contract) {
        put(cells, Column.CORPORATE_NUMBER, contractor.corporateNumber());
        put(cells, Column.ADDRESS, contractor.address());
        put(cells, Column.CONTACT, contractor.contact());
        put(cells, Column.OWNER, contract.owner());
        put(cells, Column.FROM, contract.on().from());
        put(cells, Column.UNTIL, contract.on().until());
        put(cells, Column.ENDED_ON, contract.on().endedOn());
        put(cells, Column.CERTIFICATE_BY, contract.on().certificateBy());
        put(cells, Column.RESPONSIBLE, contract.work().responsible());
        put(cells, Column.PLACE, contract.work().place());
        put(cells, Column.AFFILIATION, contract.work().affiliation());
        put(cells, Column.NOTICE_HOURS, contract.noticeWithinHours());
        var confirming = contract.confirming();
        put(cells, Column.FIRST_CONFIRMATION, confirming == null ? null : confirming.firstOn());
        put(cells, Column.EVERY_MONTHS, confirming == null ? null : confirming.everyMonths());
        for (var answer : contract.clauses()) {
            put(cells, Column.included(answer.clause()), ListWords.say(answer.included()));
            put(cells, Column.evidence(answer.clause()), answer.evidence().words());
        }
    }

    private void data(Map<Column, String> cells, EntrustedData one) {
        put(cells, Column.DATA, one.name());
        put(cells, Column.SUBJECTS, words.say(one.subjects(), "a.Subject."));
        put(cells, Column.CONFIRMED, one.people().confirmed());
        put(cells, Column.AT_MOST, one.people().atMost());
        if (one.people().countedAs() != Affected.Unit.UNKNOWN)
            put(cells, Column.COUNTED_AS, words.say(one.people().countedAs(), "a.Unit."));
        put(cells, Column.ITEMS, words.say(one.items(), "a.DataItem."));
        put(cells, Column.SPECIAL_CARE, ListWords.say(one.specialCare()));
        put(cells, Column.MY_NUMBER, ListWords.say(one.myNumber()));
        var ending = one.ending();
        if (ending == null) return;
        put(cells, Column.ENDING, words.say(ending.kind(), "register.ending."));
        put(cells, Column.ENDING_ON, ending.on());
        put(cells, Column.ENDING_EVIDENCE, ending.evidence().words());
    }

    private static void subcontract(Map<Column, String> cells, Numbered numbered) {
        var one = numbered.one();
        put(cells, Column.TIER, numbered.number());
        put(cells, Column.SUBCONTRACTOR, one.name());
        put(cells, Column.SUB_WORK, one.work());
        put(cells, Column.SUB_PLACE, one.place());
        put(cells, Column.SUB_AFFILIATION, one.affiliation());
        put(cells, Column.CONSENT, ListWords.say(one.consent()));
        put(cells, Column.CONSENTED_ON, one.consentedOn());
        put(cells, Column.CONSENT_DOCUMENT, one.document().words());
    }

    /** @param number 1, 2 … directly under the contractor, 1の1 under 1: 1-1 would be a day to a spreadsheet */
    private record Numbered(String number, Subcontract one) {}

    private static List<Numbered> tiers(Contract contract) {
        var all = new ArrayList<Numbered>();
        number(contract, null, "", all);
        return all;
    }

    private static void number(Contract contract, @Nullable UUID under, String prefix, List<Numbered> all) {
        int count = 0;
        for (var one : contract.subcontracts()) {
            if (!Objects.equals(one.under(), under)) continue;
            var number = prefix + ++count;
            all.add(new Numbered(number, one));
            number(contract, one.id(), number + "の", all);
        }
    }

    private static void put(Map<Column, String> cells, Column column, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) cells.put(column, value.toString());
    }
}
