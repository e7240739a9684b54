package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * 施行中の法: the numbers and the wording that apply on a day. Every number stands once, with its source; a day before
 * the first entry is an error.
 *
 * @param since from-date of this version
 * @param wrongfulPurpose how far item 3 reaches
 * @param numbers the thresholds and periods
 */
record LawInForce(LocalDate since, Item3Wording wrongfulPurpose, Numbers numbers) {

    /** 規則43条3号, 規則7条3号. */
    enum Item3Wording {
        /** any leak with a wrongful purpose of information that the body holds */
        HELD_INFORMATION,
        /** only an act <em>against the body</em>, but also against information it is still collecting (令和五年委員会規則第五号) */
        ACT_AGAINST_BODY_INCLUDING_COLLECTION
    }

    /**
     * @param article68Persons 規則43条4号「百人を超える」
     * @param article26Persons 規則7条4号「千人を超える」
     * @param myNumberPersons 番号法規則2条4号「百人を超える」
     * @param finalDays 規則44条2項・8条2項「知った日から三十日以内」
     * @param finalDaysForWrongfulPurpose the same, 「第三号…六十日以内」
     * @param preliminaryTargetDay ガイドライン「概ね3日～5日以内」, the nearer end
     * @param preliminaryLimitDay the same, the farther end
     */
    record Numbers(
            int article68Persons,
            int article26Persons,
            int myNumberPersons,
            int finalDays,
            int finalDaysForWrongfulPurpose,
            int preliminaryTargetDay,
            int preliminaryLimitDay) {}

    private static final Numbers NUMBERS = new Numbers(100, 1_000, 100, 30, 60, 3, 5);

    /** 法68条 reaches the local governments: 令和3年法律第37号51条, in force 令和5年4月1日. */
    static final LocalDate LOCAL_GOVERNMENTS = LocalDate.of(2023, 4, 1);

    /** Item 3 widened: 令和五年個人情報保護委員会規則第五号, in force 令和6年4月1日. */
    static final LocalDate ITEM_3_WIDENED = LocalDate.of(2024, 4, 1);

    private static final TreeMap<LocalDate, LawInForce> SINCE = new TreeMap<>();

    static {
        for (var version : List.of(
                new LawInForce(LOCAL_GOVERNMENTS, Item3Wording.HELD_INFORMATION, NUMBERS),
                new LawInForce(ITEM_3_WIDENED, Item3Wording.ACT_AGAINST_BODY_INCLUDING_COLLECTION, NUMBERS))) {
            SINCE.put(version.since(), version);
        }
    }

    /** The law of the day. @throws NoLawEncoded before the first entry */
    static LawInForce on(LocalDate day) {
        var entry = SINCE.floorEntry(day);
        if (entry == null) {
            throw new NoLawEncoded(day, SINCE.firstKey());
        }
        return entry.getValue();
    }

    static Collection<LawInForce> everyVersion() {
        return SINCE.values();
    }

    boolean reachesCollection() {
        return wrongfulPurpose == Item3Wording.ACT_AGAINST_BODY_INCLUDING_COLLECTION;
    }

    /** 規則43条4号 or 規則7条4号. */
    int personsThreshold(Regime regime) {
        return regime.isArticle26() ? numbers.article26Persons() : numbers.article68Persons();
    }
}
