package jp.ippo.notification.statistics;

/** By what the cases of a year are counted. */
public enum Dimension {
    /** 機関 */
    BODY("body_code", "max(body_name)"),
    /** 所属 */
    DEPARTMENT("department", "department"),
    /** 原因 */
    CAUSE("cause", "null"),
    /** 該当する号; a case under several counts in each, one under none in none */
    ITEM("item", "null"),
    /** 本人の数（最大） */
    PERSONS("""
            case when at_most is null then 'UNKNOWN' when at_most <= 1 then '1' when at_most <= 10 then '2'
                when at_most <= 100 then '3' when at_most <= 1000 then '4' when at_most <= 10000 then '5' else '6' end""", "null"),
    /** 速報までの日数: the day of knowing is day 1 */
    DAYS("""
            case when filed_day is not null then case when filed_day <= 5 then filed_day::text else 'LATE' end
                when duty = 'REQUIRED' then 'NOT_FILED' when duty = 'NOT_REQUIRED' then 'NOT_OWED'
                else 'UNDECIDED' end""", "null");

    private final String key;
    private final String name;

    Dimension(String key, String name) {
        this.key = key;
        this.name = name;
    }

    String key() {
        return key;
    }

    String nameOfKey() {
        return name;
    }

    String source() {
        return this == ITEM ? "year cross join lateral unnest(items) item" : "year";
    }
}
