package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.TableRow.answer;
import static jp.ippo.assessment.law.TableRow.enums;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** How the cells of a lawyer's table become facts. An empty cell leaves the builder's "no". */
final class TableFacts {

    private final TableRow row;
    private final FactsBuilder facts = FactsBuilder.facts();

    TableFacts(TableRow row) {
        this.row = row;
    }

    IncidentFacts facts() {
        facts.body(BodyKind.valueOf(row.get("kind"))).knownOn(row.get("known"));
        what();
        howMany();
        care();
        purpose();
        myNumber();
        row.other().forEach(this::other);
        return facts.build();
    }

    private void what() {
        if (row.has("happened")) {
            facts.happenings =
                    row.get("happened").equals("NOTHING") ? List.of() : TableRow.happenings(row.words("happened"));
        }
        if (row.has("cause")) {
            facts.cause = Cause.valueOf(row.get("cause"));
        }
        if (row.has("media")) {
            facts.media = enums(Medium.class, row.words("media"));
        }
        if (row.has("items")) {
            facts.dataItems = enums(DataItem.class, row.words("items"));
        }
    }

    private void howMany() {
        var unit = row.has("counted") ? Affected.Unit.valueOf(row.get("counted")) : Affected.Unit.LIVING_PERSONS;
        facts.affected = new Affected(number("persons"), number("most"), unit);
    }

    private Integer number(String column) {
        var cell = row.get(column);
        return cell.isEmpty() || cell.equals("?") ? null : Integer.valueOf(cell);
    }

    private void care() {
        var care = row.has("care") ? row.get("care") : "NO";
        facts.specialCare = Set.of("YES", "NO", "?").contains(care)
                ? new SpecialCare(answer(care), Set.of())
                : new SpecialCare(Answer.YES, enums(SpecialCare.Kind.class, row.words("care")));
        var property = row.has("property") ? row.get("property") : "NO";
        boolean reasoned = property.endsWith("!");
        facts.propertyDamage =
                new PropertyDamage(answer(reasoned ? property.replace("!", "") : property), reasoned ? "given" : null);
        switch (row.has("ordinance") ? row.get("ordinance") : "NO") {
            case "NO" -> facts.ordinance = new OrdinanceInformation(Answer.NO, Answer.NO);
            case "?" -> facts.ordinance = new OrdinanceInformation(Answer.UNKNOWN, Answer.UNKNOWN);
            case "YES" -> facts.ordinance = new OrdinanceInformation(Answer.YES, Answer.YES);
            case "YES?" -> facts.ordinance = new OrdinanceInformation(Answer.YES, Answer.UNKNOWN);
            case "?YES" -> facts.ordinance = new OrdinanceInformation(Answer.UNKNOWN, Answer.YES);
            default -> throw new IllegalArgumentException(row.get("ordinance"));
        }
    }

    private void purpose() {
        var purpose = row.has("purpose") ? row.get("purpose") : "NO";
        var others = row.other();
        var against = answer(others.getOrDefault("against", "YES"));
        var collecting = answer(others.getOrDefault("collecting", "NO"));
        facts.wrongfulPurpose = Set.of("YES", "NO", "?").contains(purpose)
                ? new WrongfulPurpose(answer(purpose), against, collecting, Set.of())
                : new WrongfulPurpose(Answer.YES, against, collecting, TableRow.indicators(row.words("purpose")));
    }

    private void myNumber() {
        var words = row.has("mynumber") ? row.get("mynumber").split(" ") : new String[] {"NO"};
        if (words.length == 1) {
            var rest = words[0].equals("?") ? Answer.UNKNOWN : Answer.NO;
            facts.myNumber = new MyNumber(answer(words[0]), rest, rest, rest);
        } else {
            facts.myNumber = new MyNumber(answer(words[0]), answer(words[1]), answer(words[2]), answer(words[3]));
        }
    }

    private void other(String name, String value) {
        var safe = facts.safeguards;
        var back = facts.recovery;
        var cipher = facts.encryption;
        switch (name) {
            case "against", "collecting" -> {}
            case "recovered" -> facts.recovery = new Recovery(answer(value), back.unread(), back.evidence());
            case "unread" -> facts.recovery = new Recovery(back.allRecovered(), answer(value), back.evidence());
            case "evidence" -> facts.recovery = new Recovery(back.allRecovered(), back.unread(), value);
            case "database" ->
                facts.safeguards = new Safeguards(
                        answer(value), safe.sameDataElsewhere(), safe.providedOnPurpose(), safe.stayedInsideBody());
            case "elsewhere" ->
                facts.safeguards = new Safeguards(
                        safe.partOfDatabase(), answer(value), safe.providedOnPurpose(), safe.stayedInsideBody());
            case "purposely" ->
                facts.safeguards = new Safeguards(
                        safe.partOfDatabase(), safe.sameDataElsewhere(), answer(value), safe.stayedInsideBody());
            case "inside" ->
                facts.safeguards = new Safeguards(
                        safe.partOfDatabase(), safe.sameDataElsewhere(), safe.providedOnPurpose(), answer(value));
            case "encrypted" -> facts.encryption = encryption(value);
            case "key" ->
                facts.encryption = new Encryption(
                        cipher.applied(),
                        cipher.method(),
                        cipher.recognisedCipher(),
                        cipher.scope(),
                        answer(value),
                        cipher.remoteWipeConfirmed(),
                        cipher.stateWhenLost(),
                        cipher.validCredentialsUsed());
            case "actor" -> facts.involved = new Involved(Involved.Actor.valueOf(value), "委託先", null, Answer.UNKNOWN);
            case "notice" -> facts.contractorNoticeAt = FactsBuilder.at(LocalDate.parse(value));
            case "discovered" -> facts.discoveredAt = FactsBuilder.at(LocalDate.parse(value));
            case "reason" -> facts.knownAtReason = value;
            case "severe" -> facts.severeHarm = answer(value);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static Encryption encryption(String value) {
        return value.equals("STRONG")
                ? FactsBuilder.strongEncryption()
                : new Encryption(answer(value), null, null, null, null, null, null, null);
    }
}
