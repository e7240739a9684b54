package jp.ippo.events;

/**
 * The department's own words for the nine items of 施行規則44条1項. Each may be null while unknown. These texts describe
 * the event, never a person: names of affected people do not belong here.
 *
 * @param overview 概要
 * @param course 事実経過, time-ordered
 * @param discoveredBy 発見者
 * @param causeDetail 原因の詳細
 * @param secondaryDamage 二次被害又はそのおそれの有無
 * @param secondaryDamageDetail its content
 * @param measuresForIndividuals 本人への対応の実施状況
 * @param publication 公表の実施状況
 * @param preventionDone 実施済みの再発防止措置
 * @param preventionPlanned 今後実施予定の再発防止措置
 * @param otherMatters その他参考となる事項
 */
public record Narrative(
        String overview,
        String course,
        DiscoveredBy discoveredBy,
        String causeDetail,
        Answer secondaryDamage,
        String secondaryDamageDetail,
        String measuresForIndividuals,
        String publication,
        String preventionDone,
        String preventionPlanned,
        String otherMatters) {

    /** 発見者 as the PPC form lists it. */
    public enum DiscoveredBy {
        OWN_STAFF,
        CONTRACTOR,
        BUSINESS_PARTNER,
        /** 本人 */
        AFFECTED_PERSON,
        OTHER,
        UNKNOWN
    }
}
