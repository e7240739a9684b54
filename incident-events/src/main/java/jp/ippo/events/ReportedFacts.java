package jp.ippo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the law asks about, as far as the department knows it. No list holds personal data; unknown is
 * {@link Answer#UNKNOWN} or null, never "no".
 *
 * @param happenedOn 発生日, null while unknown
 * @param discoveredAt 発覚日時: when something was noticed; null while unknown
 * @param knownAt 知った日時: when any member of staff (other than a wrongdoer) knew the facts that make the event
 *     reportable; the clocks of 施行規則44条 start here
 * @param knownAtReason why {@code knownAt} differs from {@code discoveredAt}; null when it does not
 * @param contractorNoticeAt when the contractor told the body; null without a contractor or while unknown
 * @param severeHarm whether life, body or peace of a person is in danger (DV address and the like); drives escalation only
 */
public record ReportedFacts(
        LocalDate happenedOn,
        Instant discoveredAt,
        Instant knownAt,
        String knownAtReason,
        Instant contractorNoticeAt,
        List<Happening> happenings,
        Cause cause,
        Involved involved,
        Set<Medium> media,
        Set<Subject> subjects,
        Set<DataItem> dataItems,
        Affected affected,
        SpecialCare specialCare,
        PropertyDamage propertyDamage,
        WrongfulPurpose wrongfulPurpose,
        OrdinanceInformation ordinanceInformation,
        MyNumber myNumber,
        Safeguards safeguards,
        Encryption encryption,
        Recovery recovery,
        Answer severeHarm) {

    /** 漏えい・滅失・毀損, each as having occurred or as possible (おそれ). */
    public record Happening(Kind kind, Certainty certainty) {

        public enum Kind {
            /** 漏えい */
            LEAK,
            /** 滅失 */
            LOSS,
            /** 毀損 */
            DAMAGE
        }

        public enum Certainty {
            OCCURRED,
            /** 発生したおそれ */
            POSSIBLE
        }
    }

    /** 原因 as the PPC form lists it. */
    public enum Cause {
        /** 不正アクセス */
        UNAUTHORISED_ACCESS,
        /** 誤交付 */
        HANDED_TO_WRONG_PERSON,
        /** 誤送付（メール・FAX含む） */
        SENT_TO_WRONG_PERSON,
        /** 誤廃棄 */
        DISPOSED_BY_MISTAKE,
        /** 紛失 */
        LOST,
        /** 盗難 */
        STOLEN,
        /** 従業者の不正 */
        STAFF_WRONGDOING,
        /** 設定誤り・誤公開 */
        PUBLISHED_BY_MISTAKE,
        OTHER,
        UNKNOWN
    }

    /**
     * 発生した主体 and the contractors involved.
     *
     * @param contractor name of the 委託先, null without one or while unknown
     * @param subcontractor name of the 再委託先 (any lower tier), null without one or while unknown
     * @param consentToSubcontracting whether the body had consented to the sub-contracting
     */
    public record Involved(Actor actor, String contractor, String subcontractor, Answer consentToSubcontracting) {

        public enum Actor {
            /** the reporting body itself */
            OWN,
            /** 委託先 */
            CONTRACTOR,
            /** 再委託先 of any tier */
            SUBCONTRACTOR,
            UNKNOWN
        }
    }

    /** 媒体. */
    public enum Medium {
        PAPER,
        /** USB memory, disk, laptop, telephone */
        PORTABLE_DEVICE,
        EMAIL,
        WEB,
        SYSTEM,
        OTHER
    }

    /** 種類: whose information. */
    public enum Subject {
        /** 住民情報 */
        RESIDENTS,
        /** 職員情報 */
        STAFF,
        OTHER
    }

    /** 項目: which items were in it. */
    public enum DataItem {
        NAME,
        BIRTH_DATE,
        SEX,
        ADDRESS,
        PHONE,
        EMAIL,
        /** 口座番号 alone */
        BANK_ACCOUNT,
        /** 口座番号 with PIN, internet-banking password, seal image or ID copy */
        BANK_ACCOUNT_WITH_MEANS,
        /** カード番号 in full */
        CARD_NUMBER,
        /** カード番号 last four digits only, with or without expiry */
        CARD_LAST_FOUR,
        /** ID とパスワード of a service with payment or transfer */
        PAYING_SERVICE_CREDENTIALS,
        /** ID とパスワード of another service */
        OTHER_CREDENTIALS,
        /** 税・所得 */
        TAX_OR_INCOME,
        /** 生活保護・手当・給付 */
        WELFARE_BENEFIT,
        /** 要介護認定・介護 */
        LONG_TERM_CARE,
        /** 個人番号 */
        MY_NUMBER,
        /** 成績・指導要録 */
        SCHOOL_RECORD,
        OTHER
    }

    /**
     * 本人の数: living persons, not records, mails or households.
     *
     * @param confirmed persons confirmed so far, null while unknown
     * @param atMost the largest possible number, null while nobody can say
     * @param countedAs what the two numbers count
     */
    public record Affected(Integer confirmed, Integer atMost, Unit countedAs) {

        public enum Unit {
            LIVING_PERSONS,
            HOUSEHOLDS,
            RECORDS,
            UNKNOWN
        }
    }

    /** 要配慮個人情報 (法2条3項): whether any is included, and which kinds of the closed list. */
    public record SpecialCare(Answer included, Set<Kind> kinds) {

        /** The closed list of 法2条3項 and 政令2条. */
        public enum Kind {
            /** 人種 (not nationality) */
            RACE,
            /** 信条 */
            CREED,
            /** 社会的身分 */
            SOCIAL_STATUS,
            /** 病歴 */
            MEDICAL_HISTORY,
            /** 犯罪の経歴 */
            CRIMINAL_RECORD,
            /** 犯罪により害を被った事実 */
            CRIME_VICTIM,
            /** 障害（手帳・判定・障害福祉サービスの利用を含む） */
            DISABILITY,
            /** 健康診断等の結果 (not the mere fact of having attended) */
            HEALTH_CHECK_RESULT,
            /** 医師等による指導・診療・調剤 */
            MEDICAL_CARE,
            /** 刑事事件の手続 */
            CRIMINAL_PROCEDURE,
            /** 少年の保護事件の手続 */
            JUVENILE_PROTECTION
        }
    }

    /**
     * 財産的被害のおそれ: could somebody impersonate the person to dispose of property?
     *
     * @param risk the department's own answer
     * @param reason in the department's words, null when none is given
     */
    public record PropertyDamage(Answer risk, String reason) {}

    /**
     * 不正の目的のおそれ.
     *
     * @param suspected whether the event was, or may have been, done with a wrongful purpose
     * @param againstBody whether the act was against the body, its contractor or a service it uses
     * @param dataBeingCollected whether the data was still being collected (web skimming, forged form)
     * @param indicators what points to it
     */
    public record WrongfulPurpose(
            Answer suspected, Answer againstBody, Answer dataBeingCollected, Set<Indicator> indicators) {

        public enum Indicator {
            THEFT,
            UNAUTHORISED_ACCESS,
            RANSOMWARE,
            TRACES_OF_EXFILTRATION,
            INFORMATION_STEALING_MALWARE,
            COMMAND_AND_CONTROL_TRAFFIC,
            ALTERED_PAGE_FILES,
            TIP_FROM_POLICE_OR_EXPERT,
            INSIDER_TAKE_OUT,
            WEB_SKIMMING
        }
    }

    /**
     * 条例要配慮個人情報 (法60条5項).
     *
     * @param definedByOrdinance whether the ordinance that applies to this body defines any
     * @param included whether such information is included
     */
    public record OrdinanceInformation(Answer definedByOrdinance, Answer included) {}

    /**
     * 個人番号 (番号法29条の4, judged besides the other law).
     *
     * @param included whether a My Number is included
     * @param inMyNumberSystem whether it comes from a system of 番号法規則2条1号
     * @param visibleToManyUnspecified whether it was electronically visible to an unspecified many (2条3号)
     * @param usedOrProvidedUnlawfully whether it was used or provided against 番号法9条, 19条
     */
    public record MyNumber(
            Answer included,
            Answer inMyNumberSystem,
            Answer visibleToManyUnspecified,
            Answer usedOrProvidedUnlawfully) {}

    /**
     * Facts that decide whether there is a 漏えい等 of the protected kind of information at all.
     *
     * @param partOfDatabase whether the information is part of a database (個人データ); asked under 法26条 only
     * @param sameDataElsewhere whether the same data is kept elsewhere (cancels 滅失・毀損, never 漏えい)
     * @param providedOnPurpose whether the body provided it deliberately
     * @param stayedInsideBody whether it never left the same body
     */
    public record Safeguards(
            Answer partOfDatabase, Answer sameDataElsewhere, Answer providedOnPurpose, Answer stayedInsideBody) {}

    /**
     * 高度な暗号化等: the questions behind "it was encrypted"; unknown never excludes.
     *
     * @param method cipher or product in the department's words, null while unknown
     * @param recognisedCipher whether it is on the 電子政府推奨暗号リスト or in ISO/IEC 18033
     * @param keyKeptApart whether key or password was apart from the medium and protected
     * @param remoteWipeConfirmed whether the data or the key was deleted from afar, confirmed
     * @param validCredentialsUsed whether the data was decrypted for somebody with valid credentials
     */
    public record Encryption(
            Answer applied,
            String method,
            Answer recognisedCipher,
            Scope scope,
            Answer keyKeptApart,
            Answer remoteWipeConfirmed,
            DeviceState stateWhenLost,
            Answer validCredentialsUsed) {

        public enum Scope {
            WHOLE_MEDIUM,
            FILES,
            UNKNOWN
        }

        public enum DeviceState {
            OFF,
            LOCKED,
            SIGNED_IN,
            UNKNOWN
        }
    }

    /**
     * 回収: only all of it, unread, with evidence, undoes a leak.
     *
     * @param evidence how it is known (access logs, unopened envelope …), null when there is none
     */
    public record Recovery(Answer allRecovered, Answer unread, String evidence) {}
}
