package jp.ippo.notification.desk.texts;

import jp.ippo.notification.texts.OfficersFacts;
import org.jspecify.annotations.Nullable;

/** What the officer adds, as typed. */
public record FactsForm(
        @Nullable String overview,
        @Nullable String secondaryDamage,
        @Nullable String measures,
        @Nullable String prevention,
        @Nullable String advice,
        @Nullable String contactWindow) {

    static FactsForm of(OfficersFacts facts) {
        return new FactsForm(
                facts.overview(),
                facts.secondaryDamage(),
                facts.measures(),
                facts.prevention(),
                facts.advice(),
                facts.contactWindow());
    }

    OfficersFacts facts() {
        return new OfficersFacts(overview, secondaryDamage, measures, prevention, advice, contactWindow);
    }
}
