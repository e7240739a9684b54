package jp.ippo.notification.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.texts.Disagreement.Quote;
import jp.ippo.notification.texts.Passage.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the texts of a case say with its facts: number, days, items, cause; and the contact among the texts. A text
 * that states what the facts do not know disagrees as well. It reads words, not meaning: it finds what it can read, and a
 * person looks at what it found.
 */
final class ConsistencyCheck {

    /** How far 約 may be from the number. */
    private static final double ABOUT = 0.05;

    /** Items that a running text names only when they were in it; others (氏名, 住所 …) occur in many senses. */
    private static final Set<String> TELLING =
            Set.of("BIRTH_DATE", "PHONE", "BANK_ACCOUNT", "CARD_NUMBER", "MY_NUMBER");

    private final Vocabulary words;

    ConsistencyCheck(Vocabulary words) {
        this.words = words;
    }

    List<Disagreement> check(FactBase base, List<Passage> passages) {
        var found = new ArrayList<Disagreement>();
        var facts = new Facts(base, new Wording(words, base.facts()));
        for (var passage : passages) {
            if (passage.purpose() == Purpose.CONTACT) continue;
            if (passage.purpose() != Purpose.ITEMS) {
                found.addAll(persons(facts, passage));
                found.addAll(days(facts, passage));
            }
            found.addAll(items(facts, passage));
            if (passage.purpose() == Purpose.CAUSE) found.addAll(cause(facts, passage));
        }
        found.addAll(new ContactCheck().check(base, passages));
        return found.stream().distinct().toList();
    }

    /** What the facts say, ready to be quoted. */
    private record Facts(FactBase base, Wording say) {

        ReportedFacts reported() {
            return base.facts();
        }

        Quote quote(String labelJa, String labelEn, String value) {
            return new Quote(new Place(Source.FACTS, base.report().revision(), labelJa, labelEn), value, value);
        }
    }

    private List<Disagreement> persons(Facts facts, Passage passage) {
        var affected = facts.reported().affected();
        var numbers = Stream.of(affected.confirmed(), affected.atMost())
                .filter(Objects::nonNull)
                .toList();
        var units = words.synonyms("Unit", affected.countedAs().name());
        return counts(passage, units).stream()
                .filter(count -> numbers.stream().noneMatch(number -> agrees(count, number)))
                .map(count -> new Disagreement(
                        Aspect.PERSONS,
                        facts.quote("本人の数", "Number of people", facts.say().persons()),
                        new Quote(passage.place(), "%,d".formatted(count.number()), count.quote())))
                .toList();
    }

    /** The field of the form that asks for the number may hold nothing but the number. */
    private static List<NumbersInText.Count> counts(Passage passage, List<String> units) {
        var counts = NumbersInText.in(passage.text(), units);
        if (passage.purpose() != Purpose.PERSONS || !counts.isEmpty()) return counts;
        var alone = Numerals.read(Numerals.halfWidth(passage.text()).strip());
        return alone.isEmpty()
                ? counts
                : List.of(new NumbersInText.Count(
                        alone.getAsLong(), false, passage.text().strip()));
    }

    private static boolean agrees(NumbersInText.Count count, int number) {
        return count.about() ? Math.abs(count.number() - number) <= number * ABOUT : count.number() == number;
    }

    private List<Disagreement> days(Facts facts, Passage passage) {
        var found = new ArrayList<Disagreement>();
        for (var named : DaysInText.in(passage.text())) {
            var aspect = named.aspect() == null ? unlabelled(passage.purpose()) : named.aspect();
            if (aspect == null) continue;
            var right = right(aspect, facts.reported(), named.quote());
            if (right.stream().anyMatch(day -> named.day().is(day))) continue;
            found.add(new Disagreement(
                    aspect,
                    quote(aspect, facts),
                    new Quote(passage.place(), named.day().toString(), named.quote())));
        }
        return found;
    }

    private static @Nullable Aspect unlabelled(Purpose purpose) {
        if (purpose == Purpose.HAPPENED) return Aspect.HAPPENED;
        return purpose == Purpose.DISCOVERED ? Aspect.DISCOVERED : null;
    }

    /** 判明 is said of noticing and of knowing. */
    private static List<LocalDate> right(Aspect aspect, ReportedFacts facts, String quote) {
        var known = JapaneseDay.of(facts.knownAt());
        if (aspect == Aspect.KNOWN) return List.of(known);
        if (aspect == Aspect.HAPPENED) return facts.happenedOn() == null ? List.of() : List.of(facts.happenedOn());
        if (facts.discoveredAt() == null) return List.of(known);
        var discovered = JapaneseDay.of(facts.discoveredAt());
        return quote.contains("判明") ? List.of(discovered, known) : List.of(discovered);
    }

    private static Quote quote(Aspect aspect, Facts facts) {
        return switch (aspect) {
            case HAPPENED -> facts.quote("発生日", "Day it happened", facts.say().happenedOn());
            case DISCOVERED ->
                facts.quote("発覚日", "Day it was discovered", facts.say().discoveredOn());
            default -> facts.quote("知った日", "Day it was known", facts.say().knownOn());
        };
    }

    private List<Disagreement> items(Facts facts, Passage passage) {
        var found = new ArrayList<Disagreement>();
        var named = words.namedIn("DataItem", passage.text());
        var real = real(facts.reported());
        var quote = facts.quote("項目", "Items", facts.say().items());
        named.forEach((code, sentence) -> {
            boolean counts = passage.purpose() == Purpose.ITEMS || TELLING.contains(code);
            if (counts && !real.contains(code))
                found.add(new Disagreement(
                        Aspect.ITEMS, quote, new Quote(passage.place(), words.word("DataItem", code), sentence)));
        });
        if (passage.purpose() != Purpose.ITEMS) return found;
        for (var code : real) {
            if (named.containsKey(code) || code.equals("OTHER") || implied(code, named.keySet())) continue;
            found.add(new Disagreement(Aspect.ITEMS, quote, missing(passage, words.word("DataItem", code))));
        }
        found.addAll(specialCare(facts, passage, quote));
        return found;
    }

    private static Set<String> real(ReportedFacts facts) {
        var codes = facts.dataItems().stream().map(Enum::name).collect(Collectors.toSet());
        if (facts.dataItems().contains(DataItem.BANK_ACCOUNT_WITH_MEANS)) codes.add(DataItem.BANK_ACCOUNT.name());
        if (facts.dataItems().contains(DataItem.CARD_LAST_FOUR)) codes.remove(DataItem.CARD_NUMBER.name());
        if (facts.myNumber().included() == Answer.YES) codes.add(DataItem.MY_NUMBER.name());
        return codes;
    }

    private static boolean implied(String code, Set<String> named) {
        return code.equals(DataItem.BANK_ACCOUNT.name()) && named.contains(DataItem.BANK_ACCOUNT_WITH_MEANS.name());
    }

    private List<Disagreement> specialCare(Facts facts, Passage passage, Quote quote) {
        var named = words.namedIn("SpecialCareKind", passage.text());
        var included = facts.reported().specialCare().included();
        if (included == Answer.YES && named.isEmpty() && !passage.text().contains("要配慮"))
            return List.of(new Disagreement(Aspect.ITEMS, quote, missing(passage, "要配慮個人情報")));
        if (included == Answer.YES) return List.of();
        return named.entrySet().stream()
                .map(one -> new Disagreement(
                        Aspect.ITEMS,
                        quote,
                        new Quote(passage.place(), words.word("SpecialCareKind", one.getKey()), one.getValue())))
                .toList();
    }

    private static Quote missing(Passage passage, String word) {
        return new Quote(passage.place(), "「" + word + "」の記載なし", Sentences.around(passage.text(), 0));
    }

    private List<Disagreement> cause(Facts facts, Passage passage) {
        var cause = facts.reported().cause();
        if (cause == ReportedFacts.Cause.OTHER) return List.of();
        var named = words.namedIn("Cause", passage.text());
        if (named.isEmpty() || named.containsKey(cause.name())) return List.of();
        return named.entrySet().stream()
                .map(one -> new Disagreement(
                        Aspect.CAUSE,
                        facts.quote("原因", "Cause", facts.say().cause()),
                        new Quote(passage.place(), words.word("Cause", one.getKey()), one.getValue())))
                .toList();
    }
}
